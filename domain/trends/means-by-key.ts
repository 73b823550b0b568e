// Means of the values that share a key, such as a week or a day.

/** The mean of the values of each key, keys in the order of their first value. */
export function meansByKey(pairs: Iterable<readonly [number, number]>): ReadonlyMap<number, number> {
  const means = new Map<number, number>()
  const counts = new Map<number, number>()
  for (const [key, value] of pairs) {
    means.set(key, (means.get(key) ?? 0) + value)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const [key, total] of means) means.set(key, total / (counts.get(key) ?? 1))
  return means
}
