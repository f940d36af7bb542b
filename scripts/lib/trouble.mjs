/*
 * Tells lines worth a person's eyes from the noise of two development servers. Everything goes to the log files
 * anyway; these only decide what is repeated on the terminal.
 */

// "2026-11-23T21:31:41.123Z catalog error Something failed …"
const BACKEND_ERROR = /^\S*\d{2}:\d{2}:\d{2}\S*\s+\S+\s+error\s/;

/** Whether a line of the backend tells of an error. */
export function isBackendTrouble(line) {
  return BACKEND_ERROR.test(line) || hasBackendGivenUp(line);
}

/** Whether a line says that the backend will not come up; the server around it then waits for an edited file. */
export function hasBackendGivenUp(line) {
  return /Backend startup failed/.test(line);
}

/** Whether a line of the frontend's build tells of an error. */
export function isFrontendTrouble(line) {
  return /^\s*(ERROR in |× |Module not found|Error: )/.test(line);
}

const SHORT = 400;

/** A line without the fields that repeat it for machines, such as the stack, and cut where it grows long. */
export function inShort(line) {
  const words = line.replace(/ (type|cause|name|stack|task)=.*$/, '');
  return words.length > SHORT ? `${words.slice(0, SHORT)} …` : words;
}
