import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { safeHref } from '../lib/safeHref';

/** The link to the page of a remedy: as it is, or below the configured address where it is a relative path. */
export function useRemedyHref(page: string | undefined): string | undefined {
  const baseUrl = useApi(configApiRef).getOptionalString(
    'maturity.remedies.baseUrl',
  );
  if (!page) return undefined;
  if (safeHref(page) || !baseUrl || !URL.canParse(page, baseUrl)) {
    return safeHref(page);
  }
  return safeHref(new URL(page, baseUrl).href);
}
