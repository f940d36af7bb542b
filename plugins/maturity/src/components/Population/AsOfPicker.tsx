import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DatePicker } from '@backstage/ui';
import { parseDate, today } from '@internationalized/date';
import { useQueryState } from '../../hooks/useQueryState';
import { endOfPastDay } from '../../lib/asOf';
import { maturityTranslationRef } from '../../translation';
import styles from './Population.module.css';

/** The day of which the page tells, kept in the address as `asOf`. Without one it tells of now. */
export function AsOfPicker() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const day = query.get('asOf');
  const past = endOfPastDay(day) !== undefined;
  return (
    <div className={styles.asOf}>
      <DatePicker
        label={t('population.asOf')}
        value={past && day ? parseDate(day) : null}
        maxValue={today('UTC')}
        onChange={value =>
          query.set({ asOf: value?.toString(), cursor: undefined })
        }
      />
      {past && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => query.set({ asOf: undefined, cursor: undefined })}
        >
          {t('population.backToNow')}
        </Button>
      )}
    </div>
  );
}
