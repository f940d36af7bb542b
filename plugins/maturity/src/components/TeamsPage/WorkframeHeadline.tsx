import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, Link, Text } from '@backstage/ui';
import { WorkframeDistribution } from '@cairn/backstage-plugin-maturity-common';
import { CoverageText } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { Mark } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { AtTarget, WorkframeDistributionBar } from '../Distribution';
import { useRollupLinks } from './useRollupLinks';
import styles from './TeamsPage.module.css';

/** Props of {@link WorkframeHeadline}. */
export interface WorkframeHeadlineProps {
  distribution: WorkframeDistribution;
  mark: Mark;
}

/** One workframe over the whole population: the share at target first, the distribution below it. */
export function WorkframeHeadline(props: WorkframeHeadlineProps) {
  const { distribution, mark } = props;
  const { workframe, withTarget, atTarget, coverage } = distribution;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const links = useRollupLinks('team');
  const below = withTarget - atTarget;
  return (
    <li>
      <Card className={styles.frame}>
        <CardBody>
          <Text as="h2" variant="body-large" weight="bold">
            {words.workframe(workframe)}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('page.overview.atTarget')}
          </Text>
          <AtTarget distribution={distribution} size="large" />
          <div className={styles.distribution}>
            <WorkframeDistributionBar distribution={distribution} mark={mark} />
          </div>
          <div className={styles.foot}>
            <CoverageText
              {...coverage}
              label={t('page.overview.coverage', {
                known: String(coverage.known),
                applicable: String(coverage.applicable),
              })}
            />
            {below > 0 && (
              <Link variant="body-small" href={links.below(workframe)}>
                {t('page.overview.below', { count: below })}
              </Link>
            )}
          </div>
        </CardBody>
      </Card>
    </li>
  );
}
