import { parseEntityRef } from '@backstage/catalog-model';
import { PopulationFilter } from '@cairn/backstage-plugin-maturity-common';

/** Which entities a scope names, as a line of its values; undefined where it names nothing. */
export function scopeInWords(scope: PopulationFilter): string | undefined {
  const { kind, type, lifecycle, tier, owner, system, domain } = scope;
  const names = (refs: string[] = []) =>
    refs.map(ref => parseEntityRef(ref).name);
  const parts = [
    kind,
    type,
    lifecycle,
    tier,
    names(owner),
    names(system),
    names(domain),
  ].flatMap(values => (values?.length ? [values.join(', ')] : []));
  return parts.length ? parts.join(' · ') : undefined;
}
