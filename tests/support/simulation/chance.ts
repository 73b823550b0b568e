// Chance that can be had again: everything that a simulated run leaves to chance follows from its seed.

/** Something that may be chosen, and how often in comparison with the others. */
export interface Weighted<T> {
  readonly weight: number
  readonly item: T
}

export interface Chance {
  /** A whole number from 0 up to and without `count`. */
  readonly below: (count: number) => number
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  readonly happens: (probability: number) => boolean
  /** Throws when there is nothing to pick from. */
  readonly pick: <T>(items: readonly T[]) => T
  /** Items of weight 0 are never chosen. Throws when there are no others. */
  readonly weighted: <T>(items: readonly Weighted<T>[]) => T
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>
}

/** The chance of one name in one seed. Names are apart: what is drawn under one moves nothing under another. */
export function chanceOf(seed: number, name: string): Chance {
  const next = generator(`${seed}/${name}`)
  const below = (count: number) => Math.floor((next() / 2 ** 32) * count)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (probability) => next() / 2 ** 32 < probability,
    pick,
    weighted(items) {
      let rest = (next() / 2 ** 32) * items.reduce((sum, { weight }) => sum + weight, 0)
      for (const { weight, item } of items) {
        rest -= weight
        if (weight > 0 && rest < 0) return item
      }
      return pick(items.filter(({ weight }) => weight > 0)).item
    },
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff),
  }
}

/** Whole numbers of 32 bits: sfc32 (Chris Doty-Humphrey's Small Fast Counting generator), started from a text. */
function generator(text: string): () => number {
  let [a, b, c, counter] = [hash(text, 1), hash(text, 2), hash(text, 3), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  // The first numbers are still much like the text.
  for (let round = 0; round < 15; round++) next()
  return next
}

/** FNV-1a, 32 bits, from a start of its own. */
function hash(text: string, start: number): number {
  let value = 0x811c9dc5 ^ start
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value | 0
}
