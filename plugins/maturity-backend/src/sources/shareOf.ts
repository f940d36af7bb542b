/**
 * A share from 0 to 1 with four digits, so that it can be read; 0 of nothing, which callers say apart.
 *
 * @internal
 */
export function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : Number((count / of).toFixed(4));
}
