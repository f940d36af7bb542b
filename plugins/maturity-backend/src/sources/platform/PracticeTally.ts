import {
  evaluateCondition,
  METHODS,
} from '@cairn/backstage-plugin-maturity-common';
import { ProductionService } from '../../store/PlatformStore';
import { shareOf } from '../shareOf';
import { PlatformSighting } from './PlatformObserver';
import { Practice } from './practices';

/** Fewer services than this say more of themselves than of the platform. @internal */
export const MIN_SERVICES = 5;

/** Below this share of known answers, the figure would tell of what is connected and not of what is used. @internal */
export const MIN_KNOWN = 0.7;

/**
 * Counts how many production services follow a practice, as a share of all that are asked: losing evidence can then never
 * raise it. Where too much is not known there is no figure.
 *
 * @internal
 */
export class PracticeTally {
  readonly #practice: Practice;
  readonly #now: string;
  #asked = 0;
  #known = 0;
  #following = 0;

  private constructor(practice: Practice, now: string) {
    this.#practice = practice;
    this.#now = now;
  }

  static create(options: { practice: Practice; now: string }): PracticeTally {
    return new PracticeTally(options.practice, options.now);
  }

  add(service: ProductionService): void {
    if (!this.#practice.asks(service)) {
      return;
    }
    this.#asked += 1;
    const best = service.evidence
      .filter(({ key }) => key === this.#practice.key)
      .sort((a, b) => METHODS.indexOf(a.method) - METHODS.indexOf(b.method))[0];
    if (!best) {
      return;
    }
    const { outcome } = evaluateCondition({
      condition: this.#practice.condition,
      value: best.value,
      now: this.#now,
    });
    if (outcome === 'pass' || outcome === 'fail') {
      this.#known += 1;
    }
    // What the template wrote is no use that anybody made of it.
    if (outcome === 'pass' && !best.scaffolded) {
      this.#following += 1;
    }
  }

  sighting(): PlatformSighting {
    const key = `platform.practice.${this.#practice.id}`;
    const [asked, known, following] = [
      this.#asked,
      this.#known,
      this.#following,
    ];
    if (asked < MIN_SERVICES) {
      return {
        key,
        unavailable: `Not enough data: it is asked of ${asked} production services, and ${MIN_SERVICES} are wanted`,
      };
    }
    if (shareOf(known, asked) < MIN_KNOWN) {
      return {
        key,
        unavailable: `Not enough data: ${
          this.#practice.key
        } is known of ${known} of ${asked} production services, and ${
          MIN_KNOWN * 100
        } % are wanted`,
      };
    }
    return {
      key,
      value: { asked, known, following, share: shareOf(following, asked) },
    };
  }
}
