import { run } from './guide.mjs';
import { root } from '../lib/root.mjs';

/**
 * Builds every publishable package and packs it as a release would: Yarn runs `prepack` and `postpack` and replaces
 * `workspace:` ranges.
 */
export async function packPackages({ folder, env, logStream }) {
  const each = 'yarn workspaces foreach --all --no-private --topological-dev';
  for (const command of [
    'yarn tsc',
    `${each} run build`,
    `${each} pack --out '${folder}/%s-%v.tgz'`,
  ]) {
    await run({ command, cwd: root, env, logStream });
  }
}
