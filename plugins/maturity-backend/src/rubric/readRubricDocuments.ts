import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import { RubricFault } from '@cairn/backstage-plugin-maturity-common';
import { parseAllDocuments } from 'yaml';

/**
 * The documents of a rubric as they stand in its files.
 *
 * @internal
 */
export interface RubricReading {
  /** Of the bytes of all files; the same digest means that nothing was edited. */
  digest: string;
  documents: { file: string; content: unknown }[];
  /** Files that cannot be read as YAML, or are not there. */
  faults: RubricFault[];
}

/**
 * Reads the rubric from a YAML file, or from every YAML file of a folder in the order of their names. It never throws:
 * what cannot be read is a fault. Files go by their names alone: faults are shown to everyone who reads the rubric, and
 * where the server keeps its files is nobody's business.
 *
 * @internal
 */
export async function readRubricDocuments(
  path: string,
): Promise<RubricReading> {
  const reading: RubricReading = { digest: '', documents: [], faults: [] };
  const hash = createHash('sha256');
  for (const file of await listFiles(path, reading.faults)) {
    const name = basename(file);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      hash.update(`${name}\0unreadable\0`);
      reading.faults.push(unreadable(name, error));
      continue;
    }
    hash.update(`${name}\0${text}\0`);
    for (const document of parseAllDocuments(text)) {
      const [error] = document.errors;
      if (error) {
        reading.faults.push({
          file: name,
          path: '',
          reason: `It is not valid YAML, so the file is left out: ${error.message}`,
        });
        continue;
      }
      const content: unknown = document.toJS();
      if (content !== null && content !== undefined) {
        reading.documents.push({ file: name, content });
      }
    }
  }
  reading.digest = hash.digest('hex');
  return reading;
}

async function listFiles(
  path: string,
  faults: RubricFault[],
): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return [path];
    }
    const names = (await readdir(path)).filter(name => /\.ya?ml$/.test(name));
    if (!names.length) {
      faults.push({
        file: basename(path),
        path: '',
        reason:
          'The folder holds no .yaml file; put the rubric there, or set maturity.rubric.path',
      });
    }
    return names.sort().map(name => join(path, name));
  } catch (error) {
    faults.push(unreadable(basename(path), error));
    return [];
  }
}

function unreadable(file: string, error: unknown): RubricFault {
  // Its message names the place on the server's disk.
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return {
    file,
    path: '',
    reason: `It cannot be read: ${code}. Check maturity.rubric.path and the permissions of the file`,
  };
}
