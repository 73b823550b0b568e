// Chance that can be had again: the same seed gives the same choices on every machine.

export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both possible. */
  readonly whole: (least: number, most: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
}

/** Mulberry32: 32 bits of state, enough to choose test data by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole: Random['whole'] = (least, most) => least + Math.floor(next() * (most - least + 1))
  const pick: Random['pick'] = (items) => {
    const item = items[whole(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return { next, whole, pick, chance: (probability) => next() < probability }
}
