import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import { toError } from '@backstage/errors';
import {
  RubricDocument,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';
import { parseAllDocuments } from 'yaml';

/**
 * The documents of a rubric as they stand in its files.
 *
 * @internal
 */
export interface RubricReading {
  /** Of the bytes of all files; the same digest means that nothing was edited. */
  digest: string;
  documents: RubricDocument[];
  /** Files that cannot be read as YAML, or are not there. */
  faults: RubricFault[];
  /** The files that could be read. */
  files: RubricFile[];
}

/**
 * One file as it was read.
 *
 * @internal
 */
export interface RubricFile {
  name: string;
  /** Where it is, on this machine. */
  path: string;
  text: string;
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
  options: {
    /** The configuration that names the path. */
    key?: string;
    /** Whether the documents are laid over those before them. */
    extends?: boolean;
  } = {},
): Promise<RubricReading> {
  const { key = 'maturity.rubric.path', extends: layered } = options;
  const reading: RubricReading = {
    digest: '',
    documents: [],
    faults: [],
    files: [],
  };
  const hash = createHash('sha256');
  for (const file of await listFiles(path, key, reading.faults)) {
    const name = basename(file);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      hash.update(`${name}\0unreadable\0`);
      reading.faults.push(unreadable(name, key, error));
      continue;
    }
    hash.update(`${name}\0${text}\0`);
    reading.files.push({ name, path: file, text });
    const { contents, faults } = parseYaml(text);
    reading.faults.push(
      ...faults.map(reason => ({ file: name, path: '', reason })),
    );
    reading.documents.push(
      ...contents.map(content => ({
        file: name,
        content,
        ...(layered && { extends: true }),
      })),
    );
  }
  reading.digest = hash.digest('hex');
  return reading;
}

/** The documents of a text, and why some of them cannot be read. */
function parseYaml(text: string): { contents: unknown[]; faults: string[] } {
  const contents: unknown[] = [];
  const faults: string[] = [];
  try {
    for (const document of parseAllDocuments(text)) {
      const [error] = document.errors;
      if (error) {
        throw error;
      }
      // It throws too, where aliases would make much of little.
      const content: unknown = document.toJS();
      if (content !== null && content !== undefined) {
        contents.push(content);
      }
    }
  } catch (error) {
    faults.push(
      `It is not valid YAML, so the file is left out: ${
        toError(error).message
      }`,
    );
    return { contents: [], faults };
  }
  return { contents, faults };
}

async function listFiles(
  path: string,
  key: string,
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
        reason: `The folder holds no .yaml file; put the rubric there, or set ${key}`,
      });
    }
    return names.sort().map(name => join(path, name));
  } catch (error) {
    faults.push(unreadable(basename(path), key, error));
    return [];
  }
}

function unreadable(file: string, key: string, error: unknown): RubricFault {
  // Its message names the place on the server's disk.
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return {
    file,
    path: '',
    reason: `It cannot be read: ${code}. Check ${key} and the permissions of the file`,
  };
}
