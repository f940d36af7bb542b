import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Confidence,
  Level,
  Marks,
  Method,
  ResultState,
  TransitionCause,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { useMemo } from 'react';
import { durationInWords } from '../lib/durations';
import { maturityTranslationRef } from '../translation';

/** The words of the model, in the language of the reader. */
export function useWords() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return useMemo(
    () => ({
      workframe: (workframe: Workframe) => t(`workframe.${workframe}`),
      levelName: (level: Level) => t(`level.${level}`),
      level: (level: Level) => t('level.numbered', { level: String(level) }),
      levelInFull: (level: Level) =>
        level === 0
          ? t('level.bare')
          : t('level.full', {
              level: String(level),
              name: t(`level.${level}`),
            }),
      ceiling: (level: Level) => t(`ceiling.${level}`),
      state: (state: ResultState) => t(`state.${state}`),
      method: (method: Method) => t(`method.${method}`),
      confidence: (word: Confidence['word']) => t(`confidence.${word}`),
      cause: (cause: TransitionCause) => t(`cause.${cause}`),
      coverage: (coverage: { known: number; applicable: number }) =>
        t('coverage', {
          known: String(coverage.known),
          applicable: String(coverage.applicable),
        }),
      share: (value: number, total: number) =>
        t('share', { value: String(value), total: String(total) }),
      effort: (effort: string) =>
        t('effort', { effort: durationInWords(effort) }),
      cairn: (frame: Marks & { workframe: Workframe; target?: Level }) => {
        const marks = {
          workframe: t(`workframe.${frame.workframe}`),
          proven: String(frame.proven),
          accepted: String(frame.accepted),
          possible: String(frame.possible),
        };
        return frame.target === undefined
          ? t('cairn.label', marks)
          : t('cairn.labelWithTarget', {
              ...marks,
              target: String(frame.target),
            });
      },
    }),
    [t],
  );
}
