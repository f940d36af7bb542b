import { Level } from '../model/level';
import { CriterionResult } from '../model/result';
import { Workframe } from '../model/workframe';
import { Remedy } from '../rubric/types';

/**
 * Whether a level is reached by one notion of "holds": `met` if it has applicable criteria and all hold, `unmet` if
 * one does not, `empty` if it has none.
 *
 * @public
 */
export type LevelState = 'met' | 'unmet' | 'empty';

/**
 * The three marks of a workframe. Always `proven <= accepted <= possible`.
 *
 * @public
 */
export interface Marks {
  /** By criteria that pass. */
  proven: Level;
  /** By criteria that pass or are exempt. */
  accepted: Level;
  /** By criteria that pass, are exempt or unknown. */
  possible: Level;
}

/**
 * How far a level can be relied on, in words, with what lowers it. Nothing sorts or decides by it.
 *
 * @public
 */
export interface Confidence {
  /** For people; `none` where nothing is known. */
  word: 'high' | 'moderate' | 'low' | 'none';
  /** What lowers it, each a sentence; empty when it is high. */
  reasons: string[];
}

/**
 * One stone of a cairn: the state of one level by each notion.
 *
 * @public
 */
export interface LevelAssessment {
  /** The level that the states are of. */
  level: Exclude<Level, 0>;
  /** By criteria that pass. */
  proven: LevelState;
  /** By criteria that pass or are exempt. */
  accepted: LevelState;
  /** By criteria that pass, are exempt or unknown. */
  possible: LevelState;
}

/**
 * How one workframe of one entity stands.
 *
 * @public
 */
export interface WorkframeAssessment extends Marks {
  /** The workframe that is assessed. */
  workframe: Workframe;
  /** Levels 1 to 4 for services, 1 to 5 for larger subjects, lowest first. */
  levels: LevelAssessment[];
  /** Criteria whose state is known, of those that apply. */
  coverage: { known: number; applicable: number };
  /** How far the marks can be relied on. */
  confidence: Confidence;
  /** The wanted level, where the rubric names one. */
  target?: Level;
}

/**
 * One thing to do next: an applicable criterion that does not pass, at or below the next level.
 *
 * @public
 */
export interface NextStep {
  /** The criterion that would pass. */
  criterionId: string;
  /** Its title. */
  title: string;
  /** Its workframe. */
  workframe: Workframe;
  /** Its level. */
  level: Exclude<Level, 0>;
  /** Why it is open. */
  state: 'fail' | 'unknown' | 'exempt';
  /** What is missing, with the value and what is wanted. */
  message: string;
  /** ISO 8601 duration; the cheapest branch where there are alternatives. */
  effort: string;
  /** How to make it pass. */
  remedy: Remedy;
  /** Set where no installed source collects the evidence: which one will. Nobody can take this step yet. */
  waitsFor?: string;
}

/**
 * The whole assessment of one entity: the same evidence, rubric version and moment always give the same one.
 *
 * @public
 */
export interface Assessment {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** All three, in their order. */
  workframes: WorkframeAssessment[];
  /** The least of the three proven levels: what an agent may do here follows it. */
  agentCeiling: Level;
  /** One for each criterion of the rubric, in its order. */
  results: CriterionResult[];
  /** Least effort first. */
  nextSteps: NextStep[];
}

/**
 * Why a level moved.
 *
 * @public
 */
export type TransitionCause =
  | 'evidence'
  | 'lapse'
  | 'exemption'
  | 'applicability'
  | 'rubric'
  | 'membership';
