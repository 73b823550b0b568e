// The line of Today as it is understood: which entries its words make, and which of them the person does not mean.

import { signal } from '@preact/signals'
import { runToEnd, type Sliced } from '../../../domain/sliced.ts'
import { language } from '../../i18n/language.ts'
import { currentInstant } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { type LineDay, lineMoment } from './line-moment.ts'
import { type UnderstoodLine, understandLineInSlices } from './understood-view-model.ts'

/** Keys of entries that are not meant. They hold for as long as the same words say the same. */
export const dismissed = signal<ReadonlySet<string>>(new Set())

export function understandNow(id: string, words: string, day: LineDay): UnderstoodLine {
  return runToEnd(understandInSlices(id, words, day))
}

/** The same with pauses. */
export function understandInSlices(id: string, words: string, day: LineDay): Sliced<UnderstoodLine> {
  const moment = lineMoment(day, currentInstant(), profile.peek())
  return understandLineInSlices(
    { id, words, dismissed: dismissed.peek() },
    { moment, language: language.peek(), weekStart: profile.peek().weekStart },
  )
}

export function dismissEntry(key: string): void {
  dismissed.value = new Set([...dismissed.peek(), key])
}

/** Everything is meant again; for a new line. */
export function forgetDismissed(): void {
  if (dismissed.peek().size > 0) dismissed.value = new Set()
}
