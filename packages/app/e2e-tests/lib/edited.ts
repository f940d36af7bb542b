import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Edits a file of this checkout as a person in an editor would, and puts it back as it was, whatever happens between.
 *
 * @param file - path from the root of the checkout
 */
export async function edited(options: {
  file: string;
  edit: (content: string) => string;
  meanwhile: () => Promise<void>;
}) {
  const file = path.resolve(options.file);
  const before = await readFile(file, 'utf8');
  const after = options.edit(before);
  if (after === before) {
    throw new Error(`The edit leaves ${options.file} as it is`);
  }
  await writeFile(file, after);
  try {
    await options.meanwhile();
  } finally {
    await writeFile(file, before);
  }
}
