// A small random source that gives the same numbers for the same seed, in every engine: only whole-number arithmetic.
// Generator: sfc32 (C. Doty-Humphrey, PractRand).

export interface Random {
  /** From 0, less than 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** Bell-shaped around `mean`; the sum of twelve even numbers, so never further off than 6 deviations. */
  readonly near: (mean: number, deviation: number) => number
  readonly bytes: (count: number) => Uint8Array
}

/** Different labels of one seed give streams that know nothing of each other, so that a change in one leaves the others. */
export function createRandom(seed: string, label: string): Random {
  const step = sfc32(seedWords(`${seed}/${label}`))
  const next = () => step() / 0x1_0000_0000
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    near: (mean, deviation) => {
      let sum = -6
      for (let count = 0; count < 12; count++) sum += next()
      return mean + deviation * sum
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
  }
}

type Words = readonly [number, number, number, number]

function sfc32([first, second, third, start]: Words): () => number {
  let [a, b, c, counter] = [first, second, third, start]
  const step = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // The first numbers still show what the seed looked like.
  for (let round = 0; round < 15; round++) step()
  return step
}

// FNV-1a, once for each word with another start.
function seedWords(text: string): Words {
  const word = (start: number) => {
    let hash = start
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x0100_0193)
    return hash | 0
  }
  return [word(0x811c_9dc5), word(0x1234_5678), word(0x9e37_79b9), word(0x0f1e_2d3c)]
}
