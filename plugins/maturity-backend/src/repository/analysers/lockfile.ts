import { posix } from 'node:path';
import { z } from 'zod/v4';
import { ECOSYSTEMS, Ecosystem } from '../ecosystems';
import { RepositoryTree } from '../RepositoryTree';
import {
  Analyser,
  Analysis,
  commonFields,
  firstOf,
  isShared,
  placesOf,
} from './Analyser';

/** Lockfiles grow larger than other files and are worth reading all the same. @internal */
export const LOCKFILES = [
  ...new Set(ECOSYSTEMS.flatMap(({ lockfiles }) => Object.keys(lockfiles))),
];

/** @internal */
export const lockfileAnalyser: Analyser = {
  key: 'repository.lockfile',
  title: 'Locked dependencies',
  description:
    '`{ found, needed, path, shared, manifest, ecosystem, dependencies, entries, missingCount, missing }`: whether the lockfile, in the folder or at the root, holds each direct dependency of the manifest. `needed` is false when the manifest names none.',
  method: 'declared',
  files: [...ECOSYSTEMS.map(({ manifest }) => manifest), ...LOCKFILES],
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    needed: z.boolean(),
    manifest: z.string().optional(),
    ecosystem: z.string().optional(),
    dependencies: z.int().min(0),
    entries: z.int().min(0),
    missingCount: z.int().min(0),
    missing: z.array(z.string()),
  }),
  analyse(tree, folder) {
    for (const place of placesOf(folder)) {
      const checks = ECOSYSTEMS.flatMap(
        ecosystem => check(tree, { folder, place, ecosystem }) ?? [],
      );
      // With several ecosystems in one folder, the worst one counts.
      const [worst] = checks.toSorted(
        (a, b) => b.value.missingCount - a.value.missingCount,
      );
      if (worst) {
        return worst satisfies Analysis;
      }
    }
    return {
      value: {
        found: false,
        needed: true,
        dependencies: 0,
        entries: 0,
        missingCount: 0,
        missing: [],
      },
      restsOn: [],
    };
  },
};

function check(
  tree: RepositoryTree,
  options: { folder: string; place: string; ecosystem: Ecosystem },
) {
  const { folder, place, ecosystem } = options;
  const manifest = posix.join(place, ecosystem.manifest);
  const text = tree.text(manifest) ?? '';
  const wanted = text.trim() ? ecosystem.wanted(text) : undefined;
  if (wanted === undefined) {
    return undefined;
  }
  const lock = placesOf(folder)
    .flatMap(where =>
      Object.entries(ecosystem.lockfiles).map(([name, read]) => ({
        path: posix.join(where, name),
        read,
      })),
    )
    .find(({ path }) => tree.hasFile(path));
  const locked = lock
    ? tree.derive(`locked:${lock.path}`, () =>
        lock.read(tree.text(lock.path) ?? ''),
      )
    : new Set<string>();
  const missing = wanted.filter(name => !locked.has(name));
  return {
    value: {
      found: lock !== undefined,
      needed: wanted.length > 0,
      ...(lock && { path: lock.path, shared: isShared(folder, lock.path) }),
      manifest,
      ecosystem: ecosystem.name,
      dependencies: wanted.length,
      entries: locked.size,
      missingCount: missing.length,
      missing: firstOf(missing),
    },
    restsOn: lock ? [lock.path, manifest] : [manifest],
  };
}
