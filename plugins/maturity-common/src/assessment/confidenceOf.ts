import { CriterionResult } from '../model/result';
import { count, joinWords } from '../model/show';
import { coverageOf } from './coverageOf';
import { Confidence, LevelAssessment, Marks } from './types';

/**
 * How far the marks of a workframe can be relied on. `high` only where nothing lowers it; `low` where less than half
 * of what applies is known from evidence that is fresh; `none` where nothing is known.
 *
 * @internal
 */
export function confidenceOf(options: {
  results: readonly CriterionResult[];
  levels: readonly LevelAssessment[];
  marks: Marks;
}): Confidence {
  const { results, levels, marks } = options;
  const { known, applicable } = coverageOf(results);
  if (applicable === 0) {
    return { word: 'none', reasons: ['No criterion applies here.'] };
  }

  const held = results.filter(
    ({ state, evidence }) => state === 'pass' && evidence?.unavailable,
  ).length;
  const standing = results.filter(
    ({ reason }) => reason === 'fail-stands',
  ).length;
  const passes = results.filter(({ state }) => state === 'pass');
  const said = passes.filter(
    ({ evidence }) =>
      evidence?.method === 'declared' || evidence?.method === 'attested',
  ).length;
  const hollow = levels.filter(
    ({ level, proven }) => proven === 'empty' && level < marks.proven,
  );

  const reasons: string[] = [];
  if (known < applicable) {
    reasons.push(
      `${applicable - known} of ${count(
        applicable,
        'criterion that applies',
        'criteria that apply',
      )} ${applicable - known === 1 ? 'is' : 'are'} not known.`,
    );
  }
  if (held) {
    reasons.push(
      `${count(held, 'pass is', 'passes are')} held while a source is silent.`,
    );
  }
  if (standing) {
    reasons.push(
      `${count(
        standing,
        'fail was',
        'fails were',
      )} seen long ago and may be mended since.`,
    );
  }
  if (said * 2 > passes.length) {
    reasons.push(
      `${said} of ${count(
        passes.length,
        'pass rests',
        'passes rest',
      )} on what was said, and not on what was measured.`,
    );
  }
  if (hollow.length) {
    reasons.push(
      `Level ${joinWords(
        hollow.map(({ level }) => String(level)),
        'and',
      )} has no criteria here and is passed through.`,
    );
  }
  return { word: wordOf(known, held + standing, applicable, reasons), reasons };
}

function wordOf(
  known: number,
  shaky: number,
  applicable: number,
  reasons: string[],
): Confidence['word'] {
  if (known === 0) {
    return 'none';
  }
  if ((known - shaky) * 2 < applicable) {
    return 'low';
  }
  return reasons.length ? 'moderate' : 'high';
}
