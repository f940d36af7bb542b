import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { Level, WORKFRAMES } from '@cairn/backstage-plugin-maturity-common';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';

const NONE = 'none';
const SERVICE_LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Below target in some workframe, or at one proven level of one workframe. */
export function LevelFilter() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  const any = { id: NONE, label: t('page.entities.filter.any') };
  const frames = WORKFRAMES.map(workframe => ({
    id: workframe,
    label: words.workframe(workframe),
  }));
  const level = query.get('level');
  const workframe = query.get('workframe');

  return (
    <>
      <Select
        label={t('page.entities.filter.belowTarget')}
        options={[any, { id: 'any', label: t('workframe.any') }, ...frames]}
        value={query.get('belowTarget') ?? NONE}
        onChange={value =>
          query.set({
            belowTarget: value === NONE ? undefined : String(value),
            cursor: undefined,
          })
        }
      />
      <Select
        label={t('page.entities.filter.level')}
        options={[
          any,
          ...SERVICE_LEVELS.map(one => ({
            id: String(one),
            label: words.levelInFull(one),
          })),
        ]}
        value={workframe && level ? level : NONE}
        onChange={value =>
          query.set({
            level: value === NONE ? undefined : String(value),
            // A level is of a workframe; the first one until another is chosen.
            workframe: value === NONE ? undefined : workframe ?? WORKFRAMES[0],
            cursor: undefined,
          })
        }
      />
      {workframe && level && (
        <Select
          label={t('page.entities.filter.workframe')}
          options={frames}
          value={workframe}
          onChange={value =>
            query.set({ workframe: String(value), cursor: undefined })
          }
        />
      )}
    </>
  );
}
