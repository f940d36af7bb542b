import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  CampaignProgress,
  totalOf,
} from '@cairn/backstage-plugin-maturity-common';
import { ShareMeter } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';

/** Props of {@link StandingMeter}. */
export interface StandingMeterProps {
  /** What it is the progress of, for those who cannot see the bar. */
  label: string;
  progress: CampaignProgress;
  size?: 'small' | 'large';
  /** Leaves out what moved, for a plan of which nothing has. */
  isDraft?: boolean;
}

/** How many of those who are asked meet the goal, as a bar and in words, and how many got there by evidence. */
export function StandingMeter(props: StandingMeterProps) {
  const { label, progress, size, isDraft } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { end } = progress;
  const asked = totalOf(end, 'asked');
  if (!asked) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('campaigns.nothingAsked')}
      </Text>
    );
  }
  return (
    <div>
      <ShareMeter
        label={label}
        size={size}
        value={end.met}
        total={asked}
        figures={words.share(end.met, asked)}
      />
      <Text as="p" variant="body-small" color="secondary">
        {t('campaigns.inWords', {
          met: String(end.met),
          asked: String(asked),
          notMet: String(end['not-met']),
          unknown: String(end.unknown),
          exempt: String(end.exempt),
        })}
      </Text>
      {!isDraft && (
        <Text as="p" variant="body-small" weight="bold">
          {progress.progress === 0
            ? t('campaigns.noProgress')
            : t('campaigns.progress', {
                count: Math.abs(progress.progress),
                sign: progress.progress > 0 ? '+' : '−',
              })}
        </Text>
      )}
    </div>
  );
}
