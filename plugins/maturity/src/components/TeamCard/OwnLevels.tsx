import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { useEntityMaturity } from '../../hooks/useEntityMaturity';
import { useEntityLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { WorkframeCairn } from '../WorkframeCairn';
import styles from './PopulationCard.module.css';

/** The levels of the group, system or domain itself, where the rubric asks something of it. */
export function OwnLevels(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { entityTab } = useEntityLinks();
  const { value: detail } = useEntityMaturity(entityRef);
  if (!detail) return undefined;
  return (
    <section className={styles.own} aria-label={t('teamCard.own')}>
      <Text as="h4" variant="body-small" color="secondary">
        {t('teamCard.own')}
      </Text>
      <ul className={styles.cairns}>
        {detail.workframes.map(frame => (
          <li key={frame.workframe}>
            <WorkframeCairn frame={frame} size={48} />
            <Text as="span" variant="body-small">
              {words.workframe(frame.workframe)}: {words.level(frame.proven)}
            </Text>
          </li>
        ))}
      </ul>
      <Link variant="body-small" href={entityTab(entityRef)}>
        {t('card.open')}
      </Link>
    </section>
  );
}
