import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const PAUSE_MS = 300;

/** A text field whose value is handed on when the typing pauses, and that follows when the value changes elsewhere. */
export function useDebouncedText(options: {
  value: string;
  onChange: (text: string) => void;
}): [string, (text: string) => void] {
  const { value, onChange } = options;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useDebounce(
    () => {
      if (text !== value) onChange(text);
    },
    PAUSE_MS,
    // Only typing starts the clock.
    [text],
  );
  return [text, setText];
}
