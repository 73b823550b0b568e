// What an entry sheet opens with, and what looks after what is typed in it.

import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { AnyRecord } from '../../domain/records/kinds.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { clashesOf, EntryState, Present, Values, yielded } from './entry-state.ts'
import type { EntryRequest } from './open-entry.ts'
import type { UsualTimes } from './usual-times.ts'

export interface EntryOpening {
  readonly request: EntryRequest
  /** The record to edit. */
  readonly record: AnyRecord | undefined
  readonly cells: Cells
  /** Earlier ones to prefill from. */
  readonly last: Stretch | undefined
  readonly usual: UsualTimes | undefined
  /** `HH:MM` at which the person usually sits down first. */
  readonly usualFirstSitting: string | undefined
  /** What becomes of what is typed; absent until its code is there, which no sheet waits for without a draft. */
  readonly typing: Typing | undefined
  /** The day of another new entry of this kind that was begun. */
  readonly unfinished: LocalDate | undefined
}

/** What Save would write of a form; undefined while it cannot be saved. */
export type FieldsOf<Form> = (form: Form) => Values | undefined

export interface Typing {
  /** Of the record, also when it is not there yet. */
  readonly id: string
  /** With what was typed before, if it was neither saved nor thrown away. */
  readonly begin: <Form extends object>(present: Present<Form>, fieldsOf: FieldsOf<Form>) => EntryState<Form>
  /** Whether something typed before stands in a form that has just begun. */
  readonly isRestored: <Form extends object>(begun: EntryState<Form>) => boolean
  /** Without what was typed, which is thrown away. */
  readonly startOver: <Form extends object>(present: Present<Form>) => EntryState<Form>
  /** With the record as it has become: what was typed stays. */
  readonly follow: <Form extends object>(
    state: EntryState<Form>,
    present: Present<Form>,
    fieldsOf: FieldsOf<Form>,
  ) => EntryState<Form>
  /** As `clashesOf` and `yielded` of the state. */
  readonly clashesOf: typeof clashesOf
  readonly yielded: typeof yielded
  /** Keeps what is typed by now, a moment later. */
  readonly keep: <Form extends object>(state: EntryState<Form>) => void
  /** Keeps it at once. */
  readonly flush: () => void
  /** It was saved: nothing is kept any more. */
  readonly finish: () => void
  /** Flushes whenever the page may be going; returns how to stop. */
  readonly watchLeaving: () => () => void
}
