import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequestRecord } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { DisputeStory, ExemptionStory, RequestActions } from '../RequestCard';
import { RequestStateBadge } from '../RequestCard/RequestStateBadge';
import { useEntityRequests } from './EntityRequestsProvider';
import { useCriterionRequests } from './useCriterionRequests';
import styles from './CriterionRequests.module.css';

/** All that is asked about one criterion now, with what the reader may do. */
export function CriterionStories(props: { criterionId: string }) {
  const { criterionId } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const requests = useEntityRequests();
  const state = useCriterionRequests(criterionId);
  if (!requests || !state) return undefined;
  const { pending, granted, dispute } = state;
  const records: RequestRecord[] = [
    ...[granted, pending].flatMap(each =>
      each ? [{ kind: 'exemption' as const, ...each }] : [],
    ),
    ...(dispute ? [{ kind: 'dispute' as const, ...dispute }] : []),
  ];
  if (records.length === 0) return undefined;
  function onChange() {
    requests!.reload();
    requests!.onDecided();
  }
  return (
    <section className={styles.stories}>
      <h5>{t('request.row.title')}</h5>
      {records.map(record => (
        <article key={record.id} className={styles.story}>
          <div className={styles.badges}>
            <RequestStateBadge state={record.state} />
          </div>
          {record.kind === 'exemption' ? (
            <ExemptionStory exemption={record} />
          ) : (
            <DisputeStory dispute={record} />
          )}
          <RequestActions request={record} onChange={onChange} />
        </article>
      ))}
    </section>
  );
}
