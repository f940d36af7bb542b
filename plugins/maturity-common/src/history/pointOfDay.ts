/**
 * The first point of a trend that sees what happened on a day: its index among the points. The first point of all is
 * the beginning and sees nothing of what came after it.
 *
 * What happened is counted by day and not by moment, which keeps the answers of the database small; it is exact
 * because points lie at the ends of days, see `trendPoints`.
 *
 * @internal
 */
export function pointOfDay(points: readonly string[], day: string): number {
  let [low, high] = [1, points.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (points[middle].slice(0, day.length) >= day) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
