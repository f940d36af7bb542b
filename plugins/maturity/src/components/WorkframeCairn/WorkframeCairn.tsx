import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Level,
  LevelAssessment,
  Marks,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { Cairn, CairnLegend } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';

/** How many levels a component, an API or a resource has; the fifth is of platforms. */
const LEVELS_OF_A_SERVICE = 4;

/** Props of {@link WorkframeCairn}. */
export interface WorkframeCairnProps {
  frame: Marks & {
    workframe: Workframe;
    target?: Level;
    levels?: LevelAssessment[];
  };
  size?: number;
}

/** The cairn of one workframe, with its words. */
export function WorkframeCairn(props: WorkframeCairnProps) {
  const { frame, size } = props;
  const words = useWords();
  return (
    <Cairn
      label={words.cairn(frame)}
      size={size}
      levels={frame.levels?.length || LEVELS_OF_A_SERVICE}
      proven={frame.proven}
      accepted={frame.accepted}
      possible={frame.possible}
      emptyLevels={frame.levels
        ?.filter(({ possible }) => possible === 'empty')
        .map(({ level }) => level)}
      target={frame.target}
    />
  );
}

/** What each way of drawing a stone means. */
export function CairnKey() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <CairnLegend
      label={t('legend.title')}
      stones={{
        proven: t('legend.proven'),
        accepted: t('legend.accepted'),
        possible: t('legend.possible'),
        hollow: t('legend.hollow'),
        bare: t('legend.bare'),
      }}
      target={t('legend.target')}
    />
  );
}
