import {
  MoveDirection,
  SimulatedCriterion,
  SimulatedRemedy,
  SimulatedWorkframe,
  SimulationSummary,
} from '../api/drafts';
import { stateOfLetter } from '../assessment/states';
import { Marks } from '../assessment/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { Workframe, WORKFRAMES } from '../model/workframe';
import { compareText } from '../rubric/canonicalJson';
import { Criterion, Remedy } from '../rubric/types';

/** States of a criterion that is asked; that nobody is asked any more of what nobody was asked is no change. */
const ASKED: readonly ResultState[] = ['pass', 'fail', 'unknown', 'exempt'];
const MAX_TEAMS = 100;
const MAX_REMEDIES = 50;

/** How a service stands by one of the two rubrics. @public */
export interface SimulatedStanding {
  /** One letter a criterion of that rubric, see `statesOf`; a dash for one that it was not asked. */
  states: string;
  /** Marks and target of each workframe. */
  workframes: Record<Workframe, Marks & { target?: Level }>;
}

/** One service, by the rubric in force and by the draft. @public */
export interface SimulatedSubject {
  /** Its owner, if it has one that resolves. */
  ownerRef?: string;
  /** By the rubric in force. */
  before: SimulatedStanding;
  /** By the draft. */
  after: SimulatedStanding;
}

interface Team {
  services: number;
  moves: Record<Workframe, Record<MoveDirection, number>>;
}

/**
 * Counts, service by service, what a draft would do.
 *
 * @public
 */
export class SimulationTally {
  readonly #before: readonly Criterion[];
  readonly #after: readonly Criterion[];
  readonly #criteria = new Map<string, SimulatedCriterion>();
  readonly #workframes: Record<Workframe, SimulatedWorkframe>;
  readonly #teams = new Map<string, Team>();
  readonly #remedies = new Map<string, SimulatedRemedy>();
  #services = 0;
  #moved = 0;

  private constructor(options: {
    before: readonly Criterion[];
    after: readonly Criterion[];
  }) {
    this.#before = options.before;
    this.#after = options.after;
    this.#workframes = perWorkframe(workframe => ({
      workframe,
      ...noMoves(),
      before: { withTarget: 0, atTarget: 0 },
      after: { withTarget: 0, atTarget: 0 },
    }));
    for (const [side, criteria] of [
      ['before', options.before],
      ['after', options.after],
    ] as const) {
      for (const criterion of criteria) {
        this.#addCriterion(criterion, side);
      }
    }
  }

  /** Of nothing yet. */
  static create(options: {
    /** Criteria of the rubric in force. */
    before: readonly Criterion[];
    /** Criteria of the draft. */
    after: readonly Criterion[];
  }): SimulationTally {
    return new SimulationTally(options);
  }

  /** Counts one service. */
  add(subject: SimulatedSubject): void {
    this.#services += 1;
    const team = this.#team(subject.ownerRef);
    team.services += 1;
    let moved = false;
    for (const workframe of WORKFRAMES) {
      const counts = this.#workframes[workframe];
      for (const side of ['before', 'after'] as const) {
        const { target, proven } = subject[side].workframes[workframe];
        counts[side].withTarget += target === undefined ? 0 : 1;
        counts[side].atTarget +=
          target !== undefined && proven >= target ? 1 : 0;
      }
      const direction = directionOf(
        subject.before.workframes[workframe],
        subject.after.workframes[workframe],
      );
      if (direction) {
        counts[direction] += 1;
        team.moves[workframe][direction] += 1;
        moved = true;
      }
    }
    this.#moved += moved ? 1 : 0;
    this.#addResults(subject);
    this.#addRemedies(subject);
  }

  /** What was counted. Teams are named by their refs. */
  summary(): Omit<SimulationSummary, 'teams'> & {
    teams: (Omit<SimulationSummary['teams'][number], 'team'> & {
      teamRef?: string;
    })[];
  } {
    const criteria = [...this.#criteria.values()].filter(({ before, after }) =>
      ASKED.some(state => before[state] !== after[state]),
    );
    const moving = [...this.#teams]
      .map(([teamRef, { services, moves }]) => ({
        ...(teamRef && { teamRef }),
        services,
        workframes: WORKFRAMES.map(workframe => ({
          workframe,
          ...moves[workframe],
        })),
        total: WORKFRAMES.reduce((sum, each) => sum + sumOf(moves[each]), 0),
      }))
      .filter(({ total }) => total > 0)
      .sort(
        (a, b) =>
          b.total - a.total || compareText(a.teamRef ?? '', b.teamRef ?? ''),
      );
    return {
      services: this.#services,
      moved: this.#moved,
      becomesUnknown: criteria.reduce((sum, c) => sum + c.becomesUnknown, 0),
      becomesNotApplicable: criteria.reduce(
        (sum, c) => sum + c.becomesNotApplicable,
        0,
      ),
      workframes: WORKFRAMES.map(workframe => this.#workframes[workframe]),
      criteria: criteria.sort(
        (a, b) =>
          changeOf(b) - changeOf(a) ||
          compareText(a.criterionId, b.criterionId),
      ),
      teams: moving.slice(0, MAX_TEAMS).map(({ total: _, ...team }) => team),
      totalTeams: moving.length,
      remedies: [...this.#remedies.values()]
        .sort(
          (a, b) =>
            b.after - a.after ||
            b.before - a.before ||
            compareText(a.remedy.title, b.remedy.title),
        )
        .slice(0, MAX_REMEDIES),
    };
  }

  #addCriterion(criterion: Criterion, side: 'before' | 'after'): void {
    const { id, title, workframe, level } = criterion;
    const known = this.#criteria.get(id);
    this.#criteria.set(id, {
      criterionId: id,
      title,
      workframe,
      level,
      change: oneSide(known !== undefined, side),
      before: noResults(),
      after: noResults(),
      becomesUnknown: 0,
      becomesNotApplicable: 0,
    });
  }

  #addResults({ before, after }: SimulatedSubject): void {
    const earlier = new Map<string, ResultState>();
    for (const [index, { id }] of this.#before.entries()) {
      const state = stateAt(before.states, index);
      if (state) {
        earlier.set(id, state);
        this.#criteria.get(id)!.before[state] += 1;
      }
    }
    for (const [index, { id }] of this.#after.entries()) {
      const state = stateAt(after.states, index);
      if (!state) {
        continue;
      }
      const counts = this.#criteria.get(id)!;
      counts.after[state] += 1;
      const was = earlier.get(id);
      if (was !== state) {
        counts.becomesUnknown += state === 'unknown' ? 1 : 0;
        counts.becomesNotApplicable +=
          state === 'not-applicable' && was !== undefined ? 1 : 0;
      }
    }
  }

  #addRemedies(subject: SimulatedSubject): void {
    for (const [side, criteria] of [
      ['before', this.#before],
      ['after', this.#after],
    ] as const) {
      const wanted = new Set(
        openCriteria(criteria, subject[side]).map(({ remedy }) =>
          this.#remedyOf(remedy),
        ),
      );
      for (const remedy of wanted) {
        remedy[side] += 1;
      }
    }
  }

  /** One template is one remedy, whatever is filled in. */
  #remedyOf(remedy: Remedy): SimulatedRemedy {
    const key =
      'template' in remedy ? `template ${remedy.template}` : remedy.title;
    let found = this.#remedies.get(key);
    if (!found) {
      found = { remedy, before: 0, after: 0 };
      this.#remedies.set(key, found);
    }
    return found;
  }

  #team(ownerRef = ''): Team {
    let team = this.#teams.get(ownerRef);
    if (!team) {
      team = { services: 0, moves: perWorkframe(noMoves) };
      this.#teams.set(ownerRef, team);
    }
    return team;
  }
}

/**
 * Whether marks rise, fall, or both; undefined where they stay.
 *
 * @public
 */
export function directionOf(from: Marks, to: Marks): MoveDirection | undefined {
  const marks = ['proven', 'accepted', 'possible'] as const;
  const up = marks.some(mark => to[mark] > from[mark]);
  const down = marks.some(mark => to[mark] < from[mark]);
  if (up && down) {
    return 'mixed';
  }
  if (up) {
    return 'up';
  }
  return down ? 'down' : undefined;
}

/** Those that next steps are made of: open, at or below the next level at which something is asked. */
function openCriteria(
  criteria: readonly Criterion[],
  { states, workframes }: SimulatedStanding,
): Criterion[] {
  const next = perWorkframe(
    workframe => workframes[workframe].proven as number,
  );
  for (const workframe of WORKFRAMES) {
    const { proven } = workframes[workframe];
    const above = criteria.flatMap((criterion, index) =>
      criterion.workframe === workframe &&
      criterion.level > proven &&
      'pfue'.includes(states[index])
        ? [criterion.level]
        : [],
    );
    next[workframe] = above.length ? Math.min(...above) : proven;
  }
  return criteria.filter(
    ({ workframe, level }, index) =>
      level <= next[workframe] && 'fue'.includes(states[index]),
  );
}

function stateAt(states: string, index: number): ResultState | undefined {
  const letter = states[index];
  return letter === undefined || letter === '-'
    ? undefined
    : stateOfLetter(letter);
}

function oneSide(
  both: boolean,
  side: 'before' | 'after',
): SimulatedCriterion['change'] {
  if (both) {
    return 'kept';
  }
  return side === 'before' ? 'removed' : 'added';
}

/** How many services have another state than before, at the least. */
function changeOf({ before, after }: SimulatedCriterion): number {
  return (Object.keys(after) as ResultState[]).reduce(
    (sum, state) => sum + Math.abs(after[state] - before[state]),
    0,
  );
}

function perWorkframe<T>(
  of: (workframe: Workframe) => T,
): Record<Workframe, T> {
  return Object.fromEntries(
    WORKFRAMES.map(workframe => [workframe, of(workframe)]),
  ) as Record<Workframe, T>;
}

function noMoves(): Record<MoveDirection, number> {
  return { up: 0, down: 0, mixed: 0 };
}

function sumOf({ up, down, mixed }: Record<MoveDirection, number>): number {
  return up + down + mixed;
}

function noResults(): Record<ResultState, number> {
  return { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, exempt: 0 };
}
