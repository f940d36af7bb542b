/**
 * Where one request is shown in the app.
 *
 * @internal
 */
export function requestLink(id: string): string {
  return `/maturity/requests?scope=all&request=${encodeURIComponent(id)}`;
}
