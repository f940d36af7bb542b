/**
 * One command of a shell text: its words without quotes, and whether its failure is thrown away.
 *
 * @internal
 */
export interface ShellCommand {
  text: string;
  words: string[];
  ignored: boolean;
}

/** A line longer than this is data, not a command. */
const MAX_LINE = 2_000;

/**
 * Splits a shell text into commands, well enough to recognize which tools it calls. Nothing is executed or expanded.
 *
 * @internal
 */
export function shellCommands(text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  const lines = text.replaceAll('\\\n', ' ').split('\n');
  for (const line of lines) {
    if (line.length <= MAX_LINE) {
      commands.push(...commandsOf(line));
    }
  }
  return commands;
}

function commandsOf(line: string): ShellCommand[] {
  const parts = splitLine(line).map(({ words, end }) => ({
    words: words.filter(word => word !== ''),
    end,
  }));
  return parts
    .map(({ words, end }, index) => {
      const [next] = parts[index + 1]?.words ?? [];
      const ignored = end === '||' && (next === 'true' || next === ':');
      return { text: words.join(' '), words, ignored };
    })
    .filter(({ words }) => words.length > 0);
}

/** Words and the operator behind each command, by one walk over the characters. */
function splitLine(line: string): { words: string[]; end: string }[] {
  const parts: { words: string[]; end: string }[] = [];
  let words: string[] = [];
  let word = '';
  let quote = '';
  let index = 0;
  function endWord() {
    words.push(word);
    word = '';
  }
  function endCommand(end: string) {
    endWord();
    parts.push({ words, end });
    words = [];
  }
  while (index < line.length) {
    const char = line[index];
    if (quote) {
      if (char === quote) {
        quote = '';
      } else {
        word += char;
      }
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '#' && word === '') {
      break;
    } else if (char === ' ' || char === '\t' || char === '\r') {
      endWord();
    } else if (char === '&' || char === '|' || char === ';') {
      const double = line[index + 1] === char;
      endCommand(double ? char + char : char);
      index += double ? 1 : 0;
    } else if (char === '(' || char === ')') {
      endCommand(char);
    } else {
      word += char;
    }
    index += 1;
  }
  endCommand('');
  return parts;
}
