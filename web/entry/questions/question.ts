// What is asked once before an entry is saved: something about it is improbable, or looks like an entry that is there already.

import type { Values } from '../entry-state.ts'

export interface Question {
  /** The same for the same values: what was answered is not asked again. */
  readonly key: string
  /** In words that say what would be right. */
  readonly says: string
  /** Ways to save, the likeliest first; beside them there is always the way back to the form. */
  readonly answers: readonly Answer[]
  /** Which of the form's inputs is meant, from 0. */
  readonly input: number
}

export interface Answer {
  readonly label: string
  /** Saved on top of what the form says. */
  readonly fields: Values
  /** Saved to this record in place of the form's own, and of the form only what it says. */
  readonly into?: string
}
