import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { demoTranslationRef } from '../../translation';
import { WidgetCard } from './WidgetCard';
import styles from './Widgets.module.css';

const STOPS = [
  ['all', '/maturity'],
  ['best', '/catalog/default/component/booking-api'],
  ['worst', '/catalog/default/component/slot-planner'],
  ['self', '/catalog/default/system/cairn'],
] as const;

/**
 * Where to look first.
 *
 * @internal
 */
export function TourWidget() {
  const { t } = useTranslationRef(demoTranslationRef);
  return (
    <WidgetCard title={t('home.tour.title')}>
      <ul className={styles.list}>
        {STOPS.map(([stop, href]) => (
          <li key={stop}>
            <Link href={href}>{t(`home.tour.${stop}.title`)}</Link>
            <Text as="p" color="secondary" className={styles.note}>
              {t(`home.tour.${stop}.note`)}
            </Text>
          </li>
        ))}
      </ul>
    </WidgetCard>
  );
}
