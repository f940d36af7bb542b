import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

const KEPT_LINES = 40;

/**
 * A long-running child process whose output goes to a log file; only lines that tell of trouble reach the terminal.
 *
 * The child stays in our process group: Ctrl-C reaches it directly, and nothing outlives a group that is killed.
 */
export class Service {
  #child;
  #log;
  #lastLines = [];
  #exited;

  constructor({ name, args, cwd, env, logFile, onLine }) {
    this.name = name;
    this.logFile = logFile;
    mkdirSync(path.dirname(logFile), { recursive: true });
    this.#log = createWriteStream(logFile);
    this.#child = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      createInterface({ input: stream }).on('line', raw => {
        const line = stripVTControlCharacters(raw);
        this.#log.write(`${line}\n`);
        this.#lastLines.push(line);
        this.#lastLines.splice(0, this.#lastLines.length - KEPT_LINES);
        onLine?.(line);
      });
    }
    this.#exited = new Promise(resolve => {
      this.#child.once('error', error => resolve(error.message));
      this.#child.once('close', (code, signal) =>
        resolve(signal ? `signal ${signal}` : `exit code ${code}`),
      );
    });
  }

  /** Resolves with the reason once the process is gone. */
  get exited() {
    return this.#exited;
  }

  /** The newest lines of output, oldest first. */
  tail() {
    return this.#lastLines.join('\n');
  }

  /** Asks the process to end, insists after a while, and resolves when it is gone. */
  async stop({ patience = 10_000 } = {}) {
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), patience);
    await this.#exited;
    clearTimeout(timer);
  }
}
