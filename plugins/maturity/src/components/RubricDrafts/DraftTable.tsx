import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { DraftSummary } from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import { usePageLink } from '../../hooks/useLinks';
import { nameOf } from '../../lib/people';
import { maturityTranslationRef } from '../../translation';
import styles from '../RubricVersions/RubricVersions.module.css';
import { DraftStateBadge } from './DraftStateBadge';

/** Drafts, each with where it stands. */
export function DraftTable(props: { drafts: DraftSummary[] }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const root = usePageLink()('rubric');
  return (
    // It may be wider than a narrow screen; the keyboard must reach what scrolls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rubric.drafts.draft')}</th>
            <th scope="col">{t('rubric.drafts.state')}</th>
            <th scope="col">{t('rubric.drafts.base')}</th>
            <th scope="col">{t('rubric.versions.by')}</th>
            <th scope="col">{t('rubric.drafts.updated')}</th>
          </tr>
        </thead>
        <tbody>
          {props.drafts.map(draft => (
            <tr key={draft.id}>
              <th scope="row">
                <Link href={`${root}/drafts/${draft.id}`}>{draft.title}</Link>
                {draft.faults > 0 && (
                  <div className={styles.note}>
                    {t('rubric.drafts.faults', { count: draft.faults })}
                  </div>
                )}
              </th>
              <td>
                <DraftStateBadge state={draft.state} />
                {draft.publishedVersion !== undefined && (
                  <div className={styles.note}>
                    {t('rubric.drafts.publishedAs', {
                      version: String(draft.publishedVersion),
                    })}
                  </div>
                )}
              </td>
              <td>
                {t('rubric.drafts.baseVersion', {
                  version: String(draft.baseVersion),
                })}
              </td>
              <td>
                {draft.authors.map(nameOf).join(', ') ||
                  t('rubric.drafts.files')}
              </td>
              <td>
                <Age at={draft.updatedAt} />{' '}
                <span className={styles.note}>
                  {t('rubric.drafts.updatedBy', {
                    by: nameOf(draft.updatedBy),
                  })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
