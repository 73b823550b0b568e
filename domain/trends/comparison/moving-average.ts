// An exponentially weighted moving average with steps of any length. It lags, and has no honest band: a comparison for the trend.

/** `share` (0–1) is what one `unit` of time gives to the newest value: over a step it is `1 − (1 − share)^(step / unit)`. The first average is
 *  the first value; nothing for nothing. */
export function movingAverage(
  times: readonly number[],
  values: readonly number[],
  { share, unit }: { readonly share: number; readonly unit: number },
): readonly number[] {
  const averages: number[] = []
  for (const [index, value] of values.entries()) {
    const last = averages[index - 1] ?? value
    const step = (times[index] ?? 0) - (times[index - 1] ?? times[index] ?? 0)
    averages.push(last + (1 - (1 - share) ** (step / unit)) * (value - last))
  }
  return averages
}
