import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, Link, Text } from '@backstage/ui';
import {
  TargetShare,
  TargetSlice,
} from '@cairn/backstage-plugin-maturity-common';
import { ShareMeter } from '@cairn/visuals';
import { usePageLink } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { Mark } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import styles from './PlatformPage.module.css';

/** The share at or above target in each workframe, by the mark that is chosen. */
export function TargetHeadline(props: { slice: TargetSlice; mark: Mark }) {
  const { slice, mark } = props;
  return (
    <ul className={styles.frames}>
      {slice.workframes.map(share => (
        <Frame key={share.workframe} share={share} mark={mark} />
      ))}
    </ul>
  );
}

function Frame(props: { share: TargetShare; mark: Mark }) {
  const { share, mark } = props;
  const { workframe, withTarget, atTarget } = share;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const pageLink = usePageLink();
  const below = withTarget - atTarget.proven;
  return (
    <li>
      <Card className={styles.frame}>
        <CardBody>
          <Text as="h2" variant="body-large" weight="bold">
            {words.workframe(workframe)}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('platform.headline.title')}
            {mark !== 'proven' &&
              ` (${t(`marks.${mark}`).toLocaleLowerCase()})`}
          </Text>
          <ShareMeter
            size="large"
            value={atTarget[mark]}
            total={withTarget}
            label={t('platform.headline.byMark', {
              workframe: words.workframe(workframe),
              mark: t(`marks.${mark}`).toLocaleLowerCase(),
            })}
            figures={
              withTarget === 0
                ? t('noTarget')
                : words.share(atTarget[mark], withTarget)
            }
          />
          {mark === 'proven' && below > 0 && (
            <Link
              variant="body-small"
              href={pageLink('entities', { belowTarget: workframe })}
            >
              {t('platform.headline.below', { count: below })}
            </Link>
          )}
        </CardBody>
      </Card>
    </li>
  );
}
