import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link, Text } from '@backstage/ui';
import { DisputeRecord } from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { safeHref } from '../../lib/safeHref';
import { maturityTranslationRef } from '../../translation';
import { Told } from './Told';
import styles from './RequestCard.module.css';

/** A dispute from its opening to where it stands now. */
export function DisputeStory(props: { dispute: DisputeRecord }) {
  const { dispute } = props;
  const { state, seen, answer, comments, withdrawnAt } = dispute;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const link = safeHref(answer?.link);
  return (
    <div className={styles.story}>
      <Told
        by={dispute.openedBy}
        did={t('request.told.openedBy')}
        at={dispute.openedAt}
        text={dispute.text}
      />
      <Text as="p" variant="body-small" color="secondary">
        {t('request.dispute.seenThen')}: {words.state(seen.state)}.{' '}
        {seen.message}
      </Text>
      {comments.map((comment, index) => (
        <Told
          key={`${comment.at} ${index}`}
          by={comment.by}
          did={t('request.told.commented')}
          at={comment.at}
          text={comment.text}
        />
      ))}
      {answer && (
        <Told
          by={answer.by}
          did={
            state === 'declined'
              ? t('request.told.declined')
              : t('request.told.accepted')
          }
          at={answer.at}
          text={answer.text}
        >
          {link && (
            <Link variant="body-small" href={link}>
              {t('request.dispute.linkText')}
            </Link>
          )}
        </Told>
      )}
      {withdrawnAt && (
        <Told
          by={dispute.openedBy}
          did={t('request.told.withdrew')}
          at={withdrawnAt}
        />
      )}
      {state === 'accepted' && <Recheck dispute={dispute} />}
    </div>
  );
}

/** Whether what was accepted as wrong has been mended, as far as the result says so. */
function Recheck(props: { dispute: DisputeRecord }) {
  const { seen, now } = props.dispute;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  if (!now) return undefined;
  return (
    <Alert
      status={now === seen.state ? 'info' : 'success'}
      icon
      title={
        now === seen.state
          ? t('request.dispute.unchanged', { state: words.state(now) })
          : t('request.dispute.changed', {
              from: words.state(seen.state),
              to: words.state(now),
            })
      }
    />
  );
}
