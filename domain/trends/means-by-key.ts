// Means of the values that share a key, such as a week or a day.

/** The mean of the values of each key, keys in the order of their first value. Both equally long. */
export function meansByKey(keys: readonly number[], values: readonly number[]): ReadonlyMap<number, number> {
  const means = new Map<number, number>()
  const counts = new Map<number, number>()
  keys.forEach((key, index) => {
    means.set(key, (means.get(key) ?? 0) + (values[index] ?? 0))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  for (const [key, count] of counts) means.set(key, (means.get(key) ?? 0) / count)
  return means
}
