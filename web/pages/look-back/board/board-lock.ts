// Why something cannot be done on the board now, in words.

import { boardText as text } from './board-text.ts'

/** Each is absent where it can be done. */
export interface BoardLock {
  /** Writing, changing, deleting and liking notes. */
  readonly writing?: string
  /** Moving them, and how large their text is. */
  readonly moving?: string
}

export type Hat = 'facilitator' | 'member'

/** A closed board is to be read. Whoever leads the talk keeps their own opinions out of it, but may tidy up. */
export function lockOf({ hat, isClosed }: { readonly hat: Hat; readonly isClosed: boolean }): BoardLock {
  if (isClosed) return { writing: text().lockedByEnd, moving: text().lockedByEnd }
  return hat === 'facilitator' ? { writing: text().lockedByHat } : {}
}
