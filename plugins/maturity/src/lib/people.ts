import { parseEntityRef } from '@backstage/catalog-model';

/** The name in a user ref; what is no ref, such as `files`, as it is. */
export function nameOf(ref: string): string {
  return ref.includes(':') ? parseEntityRef(ref).name : ref;
}
