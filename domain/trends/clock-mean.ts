// The mean of times of day, taken around the clock: 23:30 and 00:30 average to midnight, not to noon.

const DAY_MINUTES = 1440

/** Times as minutes after midnight; the mean in [0, 1440). Undefined for no times, and for times that cancel out
 *  (06:00 and 18:00 have no mean). Mardia & Jupp (2000), Directional Statistics, ch. 2. */
export function clockMean(minutes: readonly number[]): number | undefined {
  const turns = minutes.map((minute) => (minute / DAY_MINUTES) * 2 * Math.PI).sort((a, b) => a - b)
  const x = turns.reduce((sum, turn) => sum + Math.cos(turn), 0)
  const y = turns.reduce((sum, turn) => sum + Math.sin(turn), 0)
  if (Math.hypot(x, y) <= 1e-9 * minutes.length) return undefined
  const mean = (Math.atan2(y, x) / (2 * Math.PI)) * DAY_MINUTES
  // A hair below midnight would round up to 1440 when a day is added.
  return mean < 0 ? (mean + DAY_MINUTES) % DAY_MINUTES : mean
}
