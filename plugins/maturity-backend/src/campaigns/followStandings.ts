import {
  Criterion,
  leastClaiming,
  StandingStep,
  StandingWalk,
  TransitionCause,
  walkStandings,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { RubricKeeper } from '../rubric/RubricKeeper';
import {
  HistoryMoment,
  HistorySpan,
  keyOfMove,
  StandingHistoryStore,
} from '../store/StandingHistoryStore';
import { Lens } from './lenses';

/**
 * The way of one service, with how it stood in the end.
 *
 * @internal
 */
export interface FollowedWalk extends StandingWalk {
  /** The last span of the time; the service may have left since. */
  last: HistorySpan;
}

/** @internal */
export interface FollowOptions {
  history: StandingHistoryStore;
  rubrics: Pick<RubricKeeper, 'version'>;
  visibility: Visibility;
  entityRefs?: readonly string[];
  ownedBy?: readonly string[];
}

/** A step whose cause is in history still to be looked up. */
interface OpenStep {
  entityRef: string;
  step: StandingStep;
}

/**
 * Follows every service through the time of each lens: in one pass over history, whatever the number of lenses. Those
 * services are told that were in scope at some time.
 *
 * @internal
 */
export async function followStandings(
  options: FollowOptions & { lenses: readonly Lens[] },
): Promise<Map<string, FollowedWalk[]>> {
  const { history, rubrics, visibility, lenses } = options;
  const walks = new Map(lenses.map(({ id }) => [id, [] as FollowedWalk[]]));
  if (!lenses.length) {
    return walks;
  }
  const criteria = new Map<number, readonly Criterion[]>();
  const open = new Map(lenses.map(({ id }) => [id, [] as OpenStep[]]));
  for await (const spans of history.services({
    from: lenses.map(lens => lens.from).reduce(earlier),
    to: lenses.map(lens => lens.to).reduce(later),
    visibility,
    entityRefs: options.entityRefs,
    ownedBy: options.ownedBy,
  })) {
    for (const { standing } of spans) {
      const { rubricVersion } = standing;
      if (!criteria.has(rubricVersion)) {
        const { rubric } = await rubrics.version(rubricVersion);
        criteria.set(rubricVersion, rubric.criteria);
      }
    }
    for (const lens of lenses) {
      const followed = followOne({ lens, spans, criteria });
      if (followed) {
        walks.get(lens.id)!.push(followed.walk);
        open.get(lens.id)!.push(...followed.open);
      }
    }
  }
  for (const lens of lenses) {
    await explainSteps(history, lens, open.get(lens.id)!);
  }
  return walks;
}

function followOne(options: {
  lens: Lens;
  spans: readonly HistorySpan[];
  criteria: ReadonlyMap<number, readonly Criterion[]>;
}): { walk: FollowedWalk; open: OpenStep[] } | undefined {
  const { lens, criteria } = options;
  const spans = options.spans.filter(
    ({ fromAt, toAt }) =>
      fromAt <= lens.to && (toAt === undefined || toAt > lens.from),
  );
  const causes = new Map<string, SpanCause>();
  const way = walkStandings({
    from: lens.from,
    to: lens.to,
    spans: spans.map((span, index) => {
      const { rubricVersion } = span.standing;
      const cause = causeOfSpan(lens, spans[index - 1], span);
      causes.set(span.fromAt, cause);
      return {
        fromAt: span.fromAt,
        toAt: span.toAt,
        standing: lens.standingOf(span, criteria.get(rubricVersion)!),
        cause: cause.cause,
      };
    }),
  });
  if (!way.start && !way.steps.length) {
    return undefined;
  }
  const last = spans.at(-1)!;
  const { entityRef } = last;
  const { ownerRef } = last.standing;
  return {
    walk: {
      entityRef,
      ...(ownerRef !== undefined && { ownerRef }),
      ...way,
      last,
    },
    open: way.steps
      .filter(step => step.from && step.to && !causes.get(step.at)?.isCertain)
      .map(step => ({ entityRef, step })),
  };
}

/** Why a span differs from the one before it, as far as the two tell it themselves. */
interface SpanCause {
  cause: TransitionCause;
  isCertain: boolean;
}

function causeOfSpan(
  { target }: Lens,
  before: HistorySpan | undefined,
  span: HistorySpan,
): SpanCause {
  if (!before || before.standing.uid !== span.standing.uid) {
    // Another entity has taken the name; how the one before stood is not where it came from.
    return { cause: 'membership', isCertain: true };
  }
  const cause =
    before.standing.rubricVersion === span.standing.rubricVersion
      ? 'applicability'
      : 'rubric';
  // What is won or lost by a target that moved is nobody's evidence, whatever else happened at that moment.
  const isCertain =
    target !== undefined &&
    before.standing.workframes[target].target !==
      span.standing.workframes[target].target;
  return { cause, isCertain };
}

/** Puts the causes that history knows in place of those that the spans alone suggest. */
async function explainSteps(
  history: StandingHistoryStore,
  lens: Lens,
  open: readonly OpenStep[],
): Promise<void> {
  if (!open.length) {
    return;
  }
  const moments = open.map(({ entityRef, step }) => ({
    entityRef,
    at: step.at,
  }));
  const causes = await lookUpCauses(history, lens, moments);
  for (const { entityRef, step } of open) {
    step.cause = causes(entityRef, step.at) ?? step.cause;
  }
}

async function lookUpCauses(
  history: StandingHistoryStore,
  { causes }: Lens,
  moments: readonly HistoryMoment[],
): Promise<(entityRef: string, at: string) => TransitionCause | undefined> {
  if ('workframe' in causes) {
    const moves = await history.causesOfMoves(moments);
    return (entityRef, at) =>
      moves.get(keyOfMove(entityRef, at, causes.workframe));
  }
  const changes = new Map<string, TransitionCause[]>();
  for (const { entityRef, at, cause } of await history.changesAt(
    moments,
    causes.criterionIds,
  )) {
    const key = `${entityRef} ${at}`;
    changes.set(key, [...(changes.get(key) ?? []), cause]);
  }
  return (entityRef, at) =>
    leastClaiming(changes.get(`${entityRef} ${at}`) ?? []);
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
