/* Progress in plain lines on stderr, so that stdout stays free for results. */

const dim = process.stderr.isTTY ? text => `\u001b[2m${text}\u001b[0m` : String;

/** Prints one line of progress. */
export function say(message) {
  process.stderr.write(`${dim('[cairn]')} ${message}\n`);
}

/** Prints what went wrong and what to do, then ends the process. */
export function fail(message) {
  process.stderr.write(`[cairn] ${message}\n`);
  process.exit(1);
}

/** Milliseconds as people say them: `41 s`, `3 min 5 s`. */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 100) {
    return `${seconds} s`;
  }
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
