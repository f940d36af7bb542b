import { DateTime } from 'luxon';

/** A day with its year, in the language of the reader and in UTC, as days are counted here. */
export function dayInWords(moment: string): string {
  return DateTime.fromISO(moment, { zone: 'utc' }).toLocaleString(
    DateTime.DATE_MED,
  );
}

/** A month such as `2026-10`, in words. */
export function monthInWords(month: string): string {
  return DateTime.fromISO(`${month}-01`, { zone: 'utc' }).toLocaleString({
    month: 'long',
    year: 'numeric',
  });
}
