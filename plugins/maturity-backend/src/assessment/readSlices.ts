import { Entity } from '@backstage/catalog-model';
import { Evidence, Exemption } from '@cairn/backstage-plugin-maturity-common';
import { setImmediate } from 'node:timers/promises';
import { SliceStore } from '../store/SliceStore';
import { Dimensions, Standing } from '../store/standing';

/** Entities that one statement reads: some milliseconds of work, which SQLite does while nothing else can happen. */
const SLICE = 125;
/** Entities whose exemptions one statement reads; whole slices. */
const STRETCH = 8 * SLICE;

/**
 * What is stored of an entity's assessment before the next one is made.
 *
 * @internal
 */
export interface StoredStanding extends Standing {
  assessedAt: string;
  /** The title by which lists are sorted. */
  sortTitle: string;
  /** Counts writes; a write names the revision that it was made from. */
  revision: number;
  collectedDigest?: string;
  /** Of the document, by which a write sees whether it has to be written. */
  documentDigest?: string;
}

/**
 * One subject with everything that its assessment is made of.
 *
 * @internal
 */
export interface SliceSubject {
  entityRef: string;
  entity: Entity;
  /** Changes with any change of the entity or its relations. */
  digest: string;
  dimensions: Dimensions;
  evidence: Evidence[];
  exemptions: readonly Exemption[];
  /** Absent if it was never assessed. */
  stored?: StoredStanding;
}

/**
 * Where exemptions come from.
 *
 * @internal
 */
export interface ExemptionReader {
  /** Those in force or to come, by entity ref. */
  ofEntities(entityRefs: readonly string[]): Promise<Map<string, Exemption[]>>;
}

/** @internal */
export const NO_EXEMPTIONS: ExemptionReader = {
  ofEntities: async () => new Map(),
};

/**
 * Reads subjects with everything that assessing them wants, slice by slice, in the order of their refs. Refs that are
 * no subjects, or none any more, are passed over. Between two slices other work of the process gets its turn.
 *
 * Whoever assesses reads by this, whether to store what comes of it or only to say what would: what was simulated is
 * then what publishing does.
 *
 * @example
 * ```ts
 * for await (const slice of readSlices({ slices, exemptions, entityRefs, kinds: subjectKinds(rubric) })) {
 *   for (const { entity, evidence, exemptions } of slice) {
 *     assess({ entity, rubric: prepared, evidence, exemptions, knownKeys, now });
 *   }
 * }
 * ```
 *
 * @internal
 */
export async function* readSlices(options: {
  slices: SliceStore;
  exemptions: ExemptionReader;
  entityRefs: readonly string[];
  /** The kinds that the rubric assesses, see `subjectKinds`. */
  kinds: readonly string[];
  signal?: AbortSignal;
}): AsyncGenerator<SliceSubject[], void> {
  const { slices, exemptions, kinds, signal } = options;
  const entityRefs = [...new Set(options.entityRefs)].sort();
  let exempt = new Map<string, Exemption[]>();

  async function read(start: number): Promise<SliceSubject[]> {
    if (start >= entityRefs.length) {
      return [];
    }
    await setImmediate();
    if (start % STRETCH === 0) {
      exempt = await exemptions.ofEntities(
        entityRefs.slice(start, start + STRETCH),
      );
    }
    const subjects = await slices.read({
      entityRefs: entityRefs.slice(start, start + SLICE),
      kinds,
    });
    return subjects.map(subject => ({
      ...subject,
      exemptions: exempt.get(subject.entityRef) ?? [],
    }));
  }

  let next = read(0);
  for (let start = 0; start < entityRefs.length; start += SLICE) {
    signal?.throwIfAborted();
    const slice = await next;
    // PostgreSQL gathers the next slice while this one is assessed.
    next = read(start + SLICE);
    // Its failure is met where it is awaited, if it ever is.
    next.catch(() => {});
    yield slice;
  }
}
