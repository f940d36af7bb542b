/** How long a hold keeps its seats off sale. */
export const HOLD_MINUTES = 10;

export function hasLapsed(heldAt: Date, now: Date): boolean {
  return now.getTime() - heldAt.getTime() > HOLD_MINUTES * 60_000;
}
