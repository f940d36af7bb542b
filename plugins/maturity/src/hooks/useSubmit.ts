import { isError } from '@backstage/errors';
import { useState } from 'react';
import { problemOf } from '../lib/problem';

/** Runs what a button does, once at a time, and keeps why it failed until the next try. */
export function useSubmit(options: { run: () => Promise<void> }): {
  submit: () => Promise<void>;
  isPending: boolean;
  failed?: string;
} {
  const { run } = options;
  const [isPending, setPending] = useState(false);
  const [failed, setFailed] = useState<string>();

  async function submit() {
    setPending(true);
    setFailed(undefined);
    try {
      await run();
    } catch (thrown) {
      const error = isError(thrown) ? thrown : new Error(String(thrown));
      setFailed(problemOf(error).message);
    } finally {
      setPending(false);
    }
  }
  return { submit, isPending, failed };
}
