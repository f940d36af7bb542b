import { posix } from 'node:path';
import { asRecord, parseYaml } from './parseYaml';
import { RepositoryTree } from './RepositoryTree';

/** Where a template writes down what it made. @internal */
export const SCAFFOLD_FILE = '.cairn/scaffold.yaml';

/**
 * True when every one of the files still is as the template made it. One that was edited makes the whole their own:
 * a pipeline that nobody had to touch is what a golden path is for.
 *
 * @internal
 */
export function isScaffolded(
  tree: RepositoryTree,
  folders: readonly string[],
  paths: readonly string[],
): boolean {
  const digests = tree.derive(`scaffold:${folders.join('|')}`, () => {
    const found = new Map<string, string>();
    for (const folder of folders) {
      const record = asRecord(
        parseYaml(tree.text(posix.join(folder, SCAFFOLD_FILE)))[0],
      );
      for (const [path, digest] of Object.entries(asRecord(record.files))) {
        found.set(posix.join(folder, path), String(digest));
      }
    }
    return found;
  });
  return (
    paths.length > 0 &&
    digests.size > 0 &&
    paths.every(path => {
      const digest = digests
        .get(path)
        ?.replace(/^sha256:/, '')
        .toLowerCase();
      return digest !== undefined && digest === tree.sha256(path);
    })
  );
}
