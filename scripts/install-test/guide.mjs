/*
 * Reads the copyable lines out of docs/installing.md and does what they say, so that docs and test cannot drift apart.
 *
 * A block of code counts when a marker stands before it:
 *
 *   <!-- install: run -->                                        shell lines, run in the app's root
 *   <!-- install: merge app-config.yaml -->                      keys for a YAML or JSON file
 *   <!-- install: edit <file> top -->                            lines for the top of a file
 *   <!-- install: edit <file> before "<text>" -->                lines before the first line that holds the text
 *   <!-- install: edit <file> before "<text>" everywhere -->     … before each such line
 *
 * `install classic:` and `install new:` count for one frontend system only.
 */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import YAML from 'yaml';

const BLOCK =
  /<!-- install(?: (?<system>classic|new))?: (?<action>.+?) -->\s*```\w+\n(?<code>[\s\S]*?)```/g;

/** The steps of the guide for one frontend system, in order. */
export function readGuide(markdown, system) {
  return Array.from(markdown.matchAll(BLOCK), match => match.groups)
    .filter(step => !step.system || step.system === system)
    .map(({ action, code }) => ({ action, code }));
}

/** Does one step of the guide in an app. */
export async function applyStep({ step, app, env, logStream }) {
  const { action, code } = step;
  const edit =
    /^edit (?<file>\S+) (?:top|before "(?<text>.+)"(?<all> everywhere)?)$/.exec(
      action,
    );
  if (action === 'run') {
    await run({ command: code, cwd: app, env, logStream });
  } else if (action.startsWith('merge ')) {
    await mergeInto(path.join(app, action.slice('merge '.length)), code);
  } else if (edit) {
    const { file, text, all } = edit.groups;
    await insert({
      file: path.join(app, file),
      lines: code,
      before: text?.replaceAll('\\"', '"'),
      everywhere: Boolean(all),
    });
  } else {
    throw new Error(
      `The guide holds a marker that nobody understands: ${action}`,
    );
  }
}

/** Runs shell lines; rejects with the exit code where one fails. */
export function run({ command, cwd, env, logStream }) {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-ec', command], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(logStream, { end: false });
    child.stderr.pipe(logStream, { end: false });
    child.once('error', reject);
    child.once('close', code =>
      code === 0
        ? resolve()
        : reject(
            new Error(`\`${command.trim()}\` failed with exit code ${code}`),
          ),
    );
  });
}

async function mergeInto(file, code) {
  const isJson = file.endsWith('.json');
  const merged = merge(
    YAML.parse(await readFile(file, 'utf8')),
    YAML.parse(code),
  );
  await writeFile(
    file,
    isJson
      ? `${JSON.stringify(merged, undefined, 2)}\n`
      : YAML.stringify(merged),
  );
}

function merge(target, source) {
  const isPlain = value =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isPlain(target) || !isPlain(source)) {
    return source;
  }
  const result = { ...target };
  for (const [key, value] of Object.entries(source)) {
    result[key] = merge(target[key], value);
  }
  return result;
}

async function insert({ file, lines, before, everywhere }) {
  const content = (await readFile(file, 'utf8')).split('\n');
  const places = content.flatMap((line, index) =>
    before === undefined || line.includes(before) ? [index] : [],
  );
  if (places.length === 0) {
    throw new Error(
      `The guide says to insert before ${before}, which ${file} does not hold`,
    );
  }
  // From the end, so that the places found stay right.
  const chosen = before !== undefined && everywhere ? places : [places[0]];
  for (const place of chosen.toReversed()) {
    content.splice(place, 0, ...lines.trimEnd().split('\n'));
  }
  await writeFile(file, content.join('\n'));
}
