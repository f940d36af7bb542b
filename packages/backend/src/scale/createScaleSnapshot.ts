import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { EntitySnapshot } from '../catalog/SnapshotProvider';
import { withLocation } from '../catalog/withLocation';
import { ScaleOptions, generateOrganization } from './generateOrganization';

/**
 * The generated organization as a source of entities. Its services point to the example repositories, so that there
 * is something to read.
 *
 * @internal
 */
export function createScaleSnapshot(
  options: Omit<ScaleOptions, 'repositoryUrls'> & {
    /** The folder of the example repositories. */
    repositories?: string;
  },
): EntitySnapshot {
  const { repositories, ...scale } = options;
  return {
    name: 'scale',
    // The catalog works its queue off in no order: thousands at once would keep the demo's people from signing in for
    // minutes after a first start.
    delay: { seconds: 30 },
    async read() {
      const repositoryUrls = await listRepositories(repositories);
      return generateOrganization({ ...scale, repositoryUrls }).map(entity =>
        withLocation({ entity, location: `generated:seed-${scale.seed}` }),
      );
    },
  };
}

async function listRepositories(folder?: string): Promise<string[]> {
  if (!folder || !existsSync(folder)) {
    return [];
  }
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => `${pathToFileURL(`${folder}/${entry.name}`)}/`)
    .sort();
}
