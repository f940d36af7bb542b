import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import { EntitySnapshot } from '../catalog/SnapshotProvider';
import { withLocation } from '../catalog/withLocation';

/**
 * What the files write where the address of the examples folder belongs: addresses must be absolute, and a checkout
 * can be anywhere.
 */
const PLACEHOLDER = /\$\{EXAMPLES\}/g;

/**
 * The example organization, as written in the YAML files of `catalog/` in the given folder.
 *
 * @internal
 */
export function createExamplesSnapshot(options: {
  folder: string;
}): EntitySnapshot {
  return {
    name: 'examples',
    read: () => readExamples(options.folder),
  };
}

async function readExamples(folder: string): Promise<Entity[]> {
  const catalog = join(folder, 'catalog');
  const names = await readdir(catalog);
  const entities: Entity[] = [];
  for (const name of names.filter(file => file.endsWith('.yaml')).sort()) {
    entities.push(...(await readEntities(join(catalog, name), folder)));
  }
  return entities;
}

/** @throws InputError that names the file and the line of what is not YAML */
async function readEntities(file: string, folder: string): Promise<Entity[]> {
  const text = await readFile(file, 'utf8');
  const documents = parseAllDocuments(
    text.replace(PLACEHOLDER, pathToFileURL(folder).toString()),
  );
  const location = `url:${pathToFileURL(file)}`;
  const entities: Entity[] = [];
  for (const document of documents) {
    if (document.errors.length > 0) {
      throw new InputError(
        `'${file}' is not YAML: ${document.errors[0].message}`,
      );
    }
    const entity = document.toJS() as Entity | null;
    if (entity) {
      entities.push(withLocation({ entity, location }));
    }
  }
  return entities;
}
