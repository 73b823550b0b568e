// What a link can be believed to start from, and the words for it.

import type { LoadMeasure } from './daily-load.ts'

/** The busy score as a whole, or one measure of load. `sleep` is short sleep. */
export type LinkCause = 'busy' | LoadMeasure

interface CauseWords {
  /** Weeks with much of it, in the middle of a sentence. */
  readonly weeks: { readonly en: string; readonly ja: string }
  /** What cannot be compared, and what there was too little of. */
  readonly compared: string
  readonly tooFew: string
}

export const causeWords: Readonly<Record<LinkCause, CauseWords>> = {
  busy: {
    weeks: { en: 'busy weeks', ja: '忙しい週' },
    compared: 'busy and usual weeks',
    tooFew: 'too few weeks were busy',
  },
  work: {
    weeks: { en: 'weeks with much work', ja: '仕事の多い週' },
    compared: 'weeks with much and with usual work',
    tooFew: 'too few weeks had much work',
  },
  meetings: {
    weeks: { en: 'weeks with many meetings', ja: '会議の多い週' },
    compared: 'weeks with many and with the usual meetings',
    tooFew: 'too few weeks had many meetings',
  },
  sitting: {
    weeks: { en: 'weeks with much sitting', ja: '座る時間の長い週' },
    compared: 'weeks with much and with usual sitting',
    tooFew: 'too few weeks had much sitting',
  },
  sleep: {
    weeks: { en: 'weeks with short sleep', ja: '睡眠の短い週' },
    compared: 'weeks with short and with usual sleep',
    tooFew: 'too few weeks had short sleep',
  },
}
