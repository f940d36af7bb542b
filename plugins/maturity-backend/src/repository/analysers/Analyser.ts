import { JsonObject } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { RepositoryTree } from '../RepositoryTree';

/**
 * What an analyser found: the value, the files that it rests on, and which of them a person should open.
 *
 * @internal
 */
export type Analysis =
  | {
      value: JsonObject;
      /** Every file whose content made the value what it is. */
      restsOn: string[];
      /** The method, where it differs from the analyser's own. */
      method?: Method;
      /** Files that would have been too much to read. What is counted is the least that there is. */
      skipped?: string[];
    }
  | { unavailable: string };

/**
 * One thing that is looked at in a repository. Pure: the same tree and folder always give the same analysis.
 *
 * @internal
 */
export interface Analyser {
  key: string;
  title: string;
  description: string;
  method: Method;
  /** Globs of the files that it reads, relative to the folder of the entity. */
  files: readonly string[];
  schema: z.ZodType;
  analyse(tree: RepositoryTree, folder: string): Analysis;
}

/** The folder itself, and then the root for what belongs to a whole repository. @internal */
export function placesOf(folder: string): string[] {
  return folder === '' ? [''] : [folder, ''];
}

/** True when something that was found belongs to the whole repository and not to the folder. @internal */
export function isShared(folder: string, path: string): boolean {
  return folder !== '' && !path.startsWith(`${folder}/`);
}

/** A list that stays readable in a value. @internal */
export function firstOf(list: readonly string[]): string[] {
  return list.slice(0, 25);
}

/** Fields that a value of any analyser may have. @internal */
export const commonFields = {
  path: z.string().optional(),
  shared: z.boolean().optional(),
  skipped: z.array(z.string()).optional(),
};
