import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { MissingSource } from '@cairn/backstage-plugin-maturity-common';
import { RiQuestionLine } from '@remixicon/react';
import { useQueryState } from '../../hooks/useQueryState';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { cellName } from './cellName';
import styles from './UnknownList.module.css';

/** What is not known of the platform, by the source that would tell. */
export function UnknownList(props: { unknown: MissingSource[] }) {
  const { unknown } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Section
      title={t('platform.unknown.title')}
      description={t('platform.unknown.description')}
    >
      {unknown.length === 0 ? (
        <Text as="p">{t('platform.unknown.nothing')}</Text>
      ) : (
        <ul className={styles.sources}>
          {unknown.map(source => (
            <Source key={source.source} missing={source} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Source(props: { missing: MissingSource }) {
  const { source, missing, cells } = props.missing;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  return (
    <li>
      <details className={styles.source}>
        <summary>
          <RiQuestionLine size={16} aria-hidden />
          <Text as="span" variant="body-medium" weight="bold">
            {t(
              missing ? 'platform.unknown.missing' : 'platform.unknown.silent',
              {
                source,
              },
            )}
          </Text>
          <Text as="span" variant="body-small" color="secondary">
            {t('platform.unknown.cells', { count: cells.length })}
          </Text>
        </summary>
        <ul className={styles.cells}>
          {cells.map(({ capability, stage, message }) => (
            <li key={cellName(capability, stage)}>
              <button
                type="button"
                className={styles.cell}
                onClick={() => query.set({ cell: cellName(capability, stage) })}
              >
                {t('platform.cell.title', {
                  capability: t(`platform.capability.${capability}`),
                  stage: t(`platform.stage.${stage}`).toLocaleLowerCase(),
                })}
              </button>
              <Text as="span" variant="body-small" color="secondary">
                {message}
              </Text>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
