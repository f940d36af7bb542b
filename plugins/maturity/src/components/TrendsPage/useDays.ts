import { DateTime } from 'luxon';
import { useCallback } from 'react';

/** Writes the day of a moment, in UTC as days are counted, the year with it where it is not this one. */
export function useDays(): (moment: string) => string {
  return useCallback(moment => {
    const at = DateTime.fromISO(moment, { zone: 'utc' });
    return at.toLocaleString({
      day: 'numeric',
      month: 'short',
      ...(at.year !== DateTime.utc().year && { year: 'numeric' }),
    });
  }, []);
}
