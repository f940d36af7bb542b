/*
 * Tells lines worth a person's eyes from the noise of two development servers. Everything goes to the log files
 * anyway; these only decide what is repeated on the terminal.
 */

// "2026-11-23T21:31:41.123Z catalog error Something failed …"
const BACKEND_ERROR = /^\S*\d{2}:\d{2}:\d{2}\S*\s+\S+\s+error\s/;
const BACKEND_FAILED_TO_START =
  /^(Backend startup failed|Error: |.*BackendStartupError)/;

/** Whether a line of the backend tells of an error. */
export function isBackendTrouble(line) {
  return BACKEND_ERROR.test(line) || BACKEND_FAILED_TO_START.test(line);
}

/** Whether a line of the frontend's build tells of an error. */
export function isFrontendTrouble(line) {
  return /^\s*(ERROR in |× |Module not found|Error: )/.test(line);
}
