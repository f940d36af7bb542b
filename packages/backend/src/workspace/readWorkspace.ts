import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { EntitySnapshot } from '../catalog/SnapshotProvider';
import { withLocation } from '../catalog/withLocation';
import { readPackages } from './readPackages';
import { WorkspaceAddresses, toComponent } from './toComponent';

/**
 * This repository itself: the system and group of its `catalog-info.yaml`, and a component for each of its packages.
 *
 * @internal
 */
export function createWorkspaceSnapshot(
  addresses: WorkspaceAddresses,
): EntitySnapshot {
  return {
    name: 'workspace',
    read: () => readWorkspace(addresses),
  };
}

async function readWorkspace(addresses: WorkspaceAddresses): Promise<Entity[]> {
  const file = join(addresses.checkout, 'catalog-info.yaml');
  const written = parseAllDocuments(await readFile(file, 'utf8')).map(
    document => document.toJS() as Entity,
  );
  const all = await readPackages(addresses.checkout);
  return [
    ...written.map(entity => at(file, entity)),
    ...all.map(workspacePackage =>
      at(
        join(addresses.checkout, workspacePackage.folder, 'package.json'),
        toComponent({ workspacePackage, all, addresses }),
      ),
    ),
  ];
}

function at(file: string, entity: Entity): Entity {
  return withLocation({ entity, location: `url:${pathToFileURL(file)}` });
}
