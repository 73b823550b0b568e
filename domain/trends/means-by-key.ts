// Means of the values that share a key, such as a week or a day.

/** The mean of the values of each key, keys in the order of their first value. */
export function meansByKey(pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const sums = new Map<number, { total: number; count: number }>()
  for (const [key, value] of pairs) {
    const sum = sums.get(key) ?? { total: 0, count: 0 }
    sums.set(key, { total: sum.total + value, count: sum.count + 1 })
  }
  return new Map([...sums].map(([key, { total, count }]) => [key, total / count]))
}
