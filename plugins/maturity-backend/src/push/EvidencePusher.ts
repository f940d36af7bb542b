import {
  Evidence,
  EvidencePush,
  EvidencePushResult,
  PushOutcome,
} from '@cairn/backstage-plugin-maturity-common';
import { randomUUID } from 'node:crypto';
import { Assessor } from '../assessment/Assessor';
import { PushRecordStore } from '../store/PushRecordStore';
import { PushStore } from '../store/PushStore';
import { EvidenceFinder, PathOf } from './EvidenceFinder';
import { PushBinding } from './PushBinding';
import { PushRefusal } from './PushRefusal';
import { pushedEntity } from './pushedEntity';

/**
 * Takes what machines push: all of it or nothing.
 *
 * @internal
 */
export class EvidencePusher {
  readonly #options: EvidencePusherOptions;

  private constructor(options: EvidencePusherOptions) {
    this.#options = options;
  }

  static create(options: EvidencePusherOptions): EvidencePusher {
    return new EvidencePusher(options);
  }

  /**
   * Stores the evidence and assesses the entities whose evidence is new. Should the process end between the two, the
   * marks that the first leaves make the next sweep do the second.
   *
   * @throws PushRefusal that names each fault
   */
  async push(options: {
    push: EvidencePush;
    /** What binds the caller. */
    bindings: readonly PushBinding[];
    /** How faults name it. */
    what: string;
    pathOf?: PathOf;
  }): Promise<EvidencePushResult> {
    const { finder, records } = this.#options;
    const { source } = options.push;
    const now = this.#options.clock?.() ?? new Date();
    try {
      const evidence = await finder.find({ ...options, now });
      const result = await this.#take(evidence, now.toISOString());
      await records.taken({
        source,
        observations: evidence.length,
        at: now.toISOString(),
      });
      return result;
    } catch (error) {
      // A source that is nobody's has no health to be kept.
      if (
        error instanceof PushRefusal &&
        options.bindings.some(({ client }) => client.sources.includes(source))
      ) {
        await records.refused({
          source,
          refusal: error.message,
          at: now.toISOString(),
        });
      }
      throw error;
    }
  }

  async #take(
    evidence: readonly Evidence[],
    now: string,
  ): Promise<EvidencePushResult> {
    const { store, assessor } = this.#options;
    const refs = [...new Set(evidence.map(each => each.entityRef))].sort();
    const before = await store.marked(refs);
    const mark = randomUUID();
    const outcomes = await store.write({ evidence, mark, now });

    const changed = new Set(
      evidence
        .filter((_, index) => outcomes[index] === 'accepted')
        .map(each => each.entityRef),
    );
    if (changed.size) {
      await assessor.assess({ entityRefs: [...changed].sort() });
      await store.unmark([mark]);
    }
    const after = changed.size ? await store.marked(refs) : before;
    return {
      ...countsOf(outcomes),
      observations: evidence.map(({ entityRef, key }, index) => ({
        entityRef,
        key,
        outcome: outcomes[index],
      })),
      entities: refs.map(entityRef =>
        pushedEntity({
          entityRef,
          before: before.get(entityRef),
          after: after.get(entityRef),
        }),
      ),
    };
  }
}

/** @internal */
export interface EvidencePusherOptions {
  finder: EvidenceFinder;
  store: PushStore;
  records: PushRecordStore;
  assessor: Assessor;
  /** The time, for tests. */
  clock?: () => Date;
}

function countsOf(outcomes: readonly PushOutcome[]) {
  const counts = { accepted: 0, unchanged: 0, superseded: 0 };
  for (const outcome of outcomes) {
    counts[outcome] += 1;
  }
  return counts;
}
