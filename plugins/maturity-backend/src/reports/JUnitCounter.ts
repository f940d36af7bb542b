import { ReportedEvidence } from './ReportedEvidence';
import { momentOf } from './readJsonReport';

/** Never returns. */
type Refuse = (message: string, value?: string) => never;

interface Suite {
  attributes: Record<string, string>;
  /** Whether it holds suites or cases that are counted in its place. */
  hasContent: boolean;
}

interface Case {
  outcome: 'failures' | 'errors' | 'skipped' | 'passed';
  flaky: boolean;
}

const OUTCOMES = new Map<string, Case['outcome']>([
  ['failure', 'failures'],
  ['error', 'errors'],
  ['skipped', 'skipped'],
]);
/** An error says more than a failure, whichever stands first. */
const WEIGHT: Case['outcome'][] = ['passed', 'skipped', 'failures', 'errors'];
const NOT_RUN = new Set(['notrun', 'disabled', 'skipped']);

/**
 * Counts test cases while their tags go by.
 *
 * @internal
 */
export class JUnitCounter {
  readonly #counts = {
    tests: 0,
    failures: 0,
    errors: 0,
    skipped: 0,
    flaky: 0,
    suites: 0,
  };
  readonly #suites: Suite[] = [];
  #seconds = 0;
  #case: Case | undefined;
  #started = false;
  #newest: string | undefined;

  private constructor() {}

  static create(): JUnitCounter {
    return new JUnitCounter();
  }

  open(tag: {
    name: string;
    attributes: Record<string, string>;
    refuse: Refuse;
  }): void {
    const { name, attributes, refuse } = tag;
    if (!this.#started) {
      this.#started = true;
      if (name !== 'testsuites' && name !== 'testsuite') {
        refuse('a JUnit report begins with testsuites or testsuite', name);
      }
    }
    if (name === 'testsuite') {
      this.#enter();
      this.#suites.push({ attributes, hasContent: false });
      this.#counts.suites += 1;
      this.#note(attributes.timestamp);
    } else if (name === 'testcase') {
      if (this.#case) {
        refuse('a testcase holds a testcase');
      }
      this.#enter();
      this.#counts.tests += 1;
      this.#seconds += secondsOf(attributes.time, refuse);
      const notRun = NOT_RUN.has(attributes.status ?? '');
      this.#case = { outcome: notRun ? 'skipped' : 'passed', flaky: false };
      this.#note(attributes.timestamp);
    } else if (this.#case) {
      this.#judge(this.#case, name);
    }
  }

  close({ name, refuse }: { name: string; refuse: Refuse }): void {
    if (name === 'testcase' && this.#case) {
      const { outcome, flaky } = this.#case;
      if (outcome !== 'passed') {
        this.#counts[outcome] += 1;
      }
      this.#counts.flaky += flaky ? 1 : 0;
      this.#case = undefined;
    } else if (name === 'testsuite') {
      const suite = this.#suites.pop();
      if (suite && !suite.hasContent) {
        this.#trust(suite.attributes, refuse);
      }
    }
  }

  evidence(): ReportedEvidence {
    return {
      key: 'junit',
      ...(this.#newest && { observedAt: this.#newest }),
      value: {
        ...this.#counts,
        seconds: Math.round(this.#seconds * 1000) / 1000,
      },
    };
  }

  #enter(): void {
    const parent = this.#suites.at(-1);
    if (parent) {
      parent.hasContent = true;
    }
  }

  #judge(current: Case, name: string): void {
    const outcome = OUTCOMES.get(name);
    if (outcome && WEIGHT.indexOf(outcome) > WEIGHT.indexOf(current.outcome)) {
      current.outcome = outcome;
    }
    // Surefire: it failed, and passed when it was run once more.
    if (name === 'flakyFailure' || name === 'flakyError') {
      current.flaky = true;
    }
  }

  /** A suite that lists no cases: what it says of itself is all there is. */
  #trust(attributes: Record<string, string>, refuse: Refuse): void {
    this.#counts.tests += countOf('tests', attributes.tests, refuse);
    this.#counts.failures += countOf('failures', attributes.failures, refuse);
    this.#counts.errors += countOf('errors', attributes.errors, refuse);
    this.#counts.skipped += countOf(
      'skipped',
      attributes.skipped ?? attributes.disabled,
      refuse,
    );
    this.#seconds += secondsOf(attributes.time, refuse);
  }

  #note(timestamp: string | undefined): void {
    const moment = momentOf(timestamp);
    if (moment && (!this.#newest || moment > this.#newest)) {
      this.#newest = moment;
    }
  }
}

function countOf(
  name: string,
  text: string | undefined,
  refuse: Refuse,
): number {
  if (!text) {
    return 0;
  }
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : refuse(`${name} is no count`, text);
}

/** Surefire groups the digits of long times by commas. */
function secondsOf(text: string | undefined, refuse: Refuse): number {
  if (!text) {
    return 0;
  }
  const seconds = Number(text.replaceAll(',', ''));
  return Number.isFinite(seconds) && seconds >= 0 && seconds < 1e9
    ? seconds
    : refuse('time is no number of seconds', text);
}
