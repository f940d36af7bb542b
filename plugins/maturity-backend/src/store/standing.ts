import {
  Assessment,
  Criterion,
  Level,
  SERVICE_KINDS,
  statesOf,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { MEASURES } from './standingRows';

export * from './standingRows';

/**
 * How one workframe stands, as far as it is counted.
 *
 * @internal
 */
export interface WorkframeStanding {
  proven: Level;
  accepted: Level;
  possible: Level;
  target?: Level;
  known: number;
  applicable: number;
  exempt: number;
}

/**
 * By what populations are split: what an entity was when it was assessed.
 *
 * @internal
 */
export interface Dimensions {
  kind: string;
  type?: string;
  lifecycle?: string;
  /** The label `cairn.dev/tier`. */
  tier?: string;
  ownerRef?: string;
  systemRef?: string;
  /** The domain of the entity or of its system. */
  domainRef?: string;
}

/**
 * How an entity stands: what the tables `assessed` and `spans` keep alike, column by column. An open span says the
 * same as the entity's row in `assessed`.
 *
 * @internal
 */
export interface Standing extends Dimensions {
  uid?: string;
  /** Whether populations count it. */
  isService: boolean;
  rubricVersion: number;
  /** One letter a criterion, see `statesOf`. */
  states: string;
  agentCeiling: Level;
  workframes: Record<Workframe, WorkframeStanding>;
}

/**
 * How an entity stands by an assessment.
 *
 * @internal
 */
export function standingOf(options: {
  assessment: Assessment;
  /** Those that were assessed by. */
  criteria: readonly Criterion[];
  dimensions: Dimensions;
  uid: string | undefined;
  rubricVersion: number;
}): Standing {
  const { assessment, criteria, dimensions, uid, rubricVersion } = options;
  const workframes: Partial<Standing['workframes']> = {};
  for (const frame of assessment.workframes) {
    const { workframe, proven, accepted, possible, target, coverage } = frame;
    workframes[workframe] = {
      proven,
      accepted,
      possible,
      ...(target !== undefined && { target }),
      ...coverage,
      exempt: 0,
    };
  }
  for (const [index, { state }] of assessment.results.entries()) {
    if (state === 'exempt') {
      workframes[criteria[index].workframe]!.exempt += 1;
    }
  }
  return {
    ...dimensions,
    ...(uid !== undefined && { uid }),
    isService: (SERVICE_KINDS as readonly string[]).includes(dimensions.kind),
    rubricVersion,
    states: statesOf(assessment.results),
    agentCeiling: assessment.agentCeiling,
    workframes: workframes as Standing['workframes'],
  };
}

const ATTRIBUTES = [
  'uid',
  'kind',
  'type',
  'lifecycle',
  'tier',
  'ownerRef',
  'systemRef',
  'domainRef',
  'isService',
  'rubricVersion',
  'states',
  'agentCeiling',
] as const satisfies readonly (keyof Standing)[];

/**
 * Whether two standings are the same in every column, so that one span holds both.
 *
 * @internal
 */
export function standsAlike(a: Standing, b: Standing): boolean {
  return (
    ATTRIBUTES.every(name => a[name] === b[name]) &&
    WORKFRAMES.every(workframe =>
      MEASURES.every(
        measure =>
          a.workframes[workframe][measure] === b.workframes[workframe][measure],
      ),
    )
  );
}
