import {
  EvidencePush,
  EvidencePushResult,
  PushOutcome,
} from '@cairn/backstage-plugin-maturity-common';
import { randomUUID } from 'node:crypto';
import { Assessor } from '../assessment/Assessor';
import { PushStore } from '../store/PushStore';
import { EvidenceFinder, PathOf } from './EvidenceFinder';
import { PushBinding } from './PushBinding';
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
    /** The subject of the caller. */
    client: string;
    push: EvidencePush;
    /** What binds the caller. */
    bindings: readonly PushBinding[];
    /** How faults name it. */
    what: string;
    pathOf?: PathOf;
  }): Promise<EvidencePushResult> {
    const { finder, store, assessor } = this.#options;
    const { client, push } = options;
    const now = this.#options.clock?.() ?? new Date();
    const evidence = await finder.find({ ...options, now });

    const refs = [...new Set(evidence.map(each => each.entityRef))].sort();
    const before = await store.marked(refs);
    const mark = randomUUID();
    const outcomes = await store.write({
      client,
      source: push.source,
      evidence,
      mark,
      now: now.toISOString(),
    });
    const changed = new Set(
      evidence
        .filter((_, index) => outcomes[index] === 'accepted')
        .map(each => each.entityRef),
    );
    if (changed.size) {
      await assessor.assess({ entityRefs: [...changed].sort() });
      // Nobody has to wait for it: what stays marked is assessed once more, and no different.
      store.unmark([mark]).catch(() => {});
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
