import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WorkframeDistribution } from '@cairn/backstage-plugin-maturity-common';
import {
  DistributionBar,
  DistributionLegend,
  ShareMeter,
} from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { levelsShown, Mark } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';

/** Props of {@link WorkframeDistributionBar}. */
export interface WorkframeDistributionBarProps {
  distribution: WorkframeDistribution;
  mark: Mark;
  /** A small bar has one tooltip for the whole, and no table of its own. */
  small?: boolean;
}

/** How many stand at each level of one workframe. */
export function WorkframeDistributionBar(props: WorkframeDistributionBarProps) {
  const { distribution, mark, small } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <DistributionBar
      size={small ? 'small' : 'medium'}
      label={t('page.overview.distribution', {
        workframe: words.workframe(distribution.workframe),
        mark: t(`marks.${mark}`).toLocaleLowerCase(),
      })}
      segments={levelsShown([distribution]).map(level => ({
        level,
        label: words.levelInFull(level),
        count: distribution[mark][level] ?? 0,
      }))}
      emptyText={t('page.overview.noEntities')}
      twin={
        small
          ? undefined
          : {
              showTable: t('table.showTable'),
              showChart: t('table.showChart'),
              level: t('table.level'),
              count: t('table.count'),
              share: t('table.share'),
            }
      }
    />
  );
}

/** The share of entities at or above their target. */
export function AtTarget(props: {
  distribution: WorkframeDistribution;
  size?: 'small' | 'large';
}) {
  const { distribution, size } = props;
  const { atTarget, withTarget } = distribution;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <ShareMeter
      size={size}
      value={atTarget}
      total={withTarget}
      label={`${words.workframe(distribution.workframe)}: ${t(
        'page.overview.atTarget',
      )}`}
      figures={
        withTarget === 0 ? t('noTarget') : words.share(atTarget, withTarget)
      }
    />
  );
}

/** Which tone stands for which level. */
export function LevelKey(props: {
  distributions: readonly WorkframeDistribution[];
}) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <DistributionLegend
      label={t('table.level')}
      levels={levelsShown(props.distributions).map(level => ({
        level,
        label: words.levelInFull(level),
      }))}
    />
  );
}
