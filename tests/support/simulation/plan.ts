// What one seed is about: how many devices, how much typing, and which things may go wrong in it.

import { chanceOf } from './chance.ts'

/** Each seed has some of them, so that they are met alone as well as together. */
export const troubles = [
  /** Requests and answers that never arrive, and answers lost after the server has committed. */
  'lost-messages',
  /** Requests that arrive twice, or long after the device has given up. */
  'repeated-messages',
  /** 401, 413, 429, 500, 502, 503, pages of captive portals, answers cut off. */
  'strange-answers',
  /** The server does not take some changes for now. */
  'quota',
  /** Something between refuses long requests. */
  'narrow-proxy',
  /** An hour, six years, ten years off. */
  'wrong-clocks',
  'failing-storage',
  /** Tabs that are closed in the middle of something. */
  'closed-tabs',
  'two-tabs',
  'no-locks',
  /** A second browser starts with a copy of all that the first one has. */
  'clones',
  /** A browser that is put back to what its disk held earlier. */
  'old-copies',
  'emptied-browsers',
  'offline',
  /** Weeks pass. */
  'long-pauses',
  'restarts',
  'restores',
  'ended-sessions',
  /** People sign out, with what is unsent, and in again, also as somebody else. */
  'switching',
  /** Typing without an account, brought into one later or thrown away. */
  'local-entries',
  /** A program of the person's own writes through the REST interface. */
  'scripts',
  /** Changes that the server refuses, and such of kinds that it does not know. */
  'odd-changes',
  /** Pages of a few changes and cells. */
  'small-pages',
] as const

export type Trouble = (typeof troubles)[number]

export type Size = 'small' | 'medium' | 'large'

export interface Plan {
  readonly seed: number
  readonly size: Size
  readonly accounts: number
  readonly browsersPerAccount: number
  /** How often somebody does something. */
  readonly deeds: number
  readonly troubles: ReadonlySet<Trouble>
  /** Changes and cells in one answer. */
  readonly pageSize: number
}

const deedsOf: Readonly<Record<Size, readonly [number, number]>> = {
  small: [4, 14],
  medium: [15, 45],
  large: [60, 140],
}

/** What the seed says. Small runs are the most: they are quick and their traces can be read. */
export function planOf(seed: number): Plan {
  const chance = chanceOf(seed, 'plan')
  const size = chance.weighted<Size>([
    { weight: 5, item: 'small' },
    { weight: 4, item: 'medium' },
    { weight: 1, item: 'large' },
  ])
  const [least, most] = deedsOf[size]
  const share = chance.pick([0.1, 0.25, 0.45, 0.7])
  const accounts = chance.happens(0.35) ? 2 : 1
  // Where there are two, they are to meet in one browser.
  const meeting: readonly Trouble[] = accounts === 2 && chance.happens(0.5) ? ['switching', 'two-tabs'] : []
  const chosen = troubles.filter((trouble) => chance.happens(share) || meeting.includes(trouble))
  return {
    seed,
    size,
    accounts,
    browsersPerAccount: chance.between(2, size === 'small' ? 3 : 4),
    deeds: chance.between(least, most),
    troubles: new Set(chosen),
    pageSize: chosen.includes('small-pages') ? chance.between(2, 25) : Number.POSITIVE_INFINITY,
  }
}
