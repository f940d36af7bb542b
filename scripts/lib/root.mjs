import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** An absolute path inside the checkout; an absolute argument stays as it is. */
export function fromRoot(...segments) {
  return path.resolve(root, ...segments);
}
