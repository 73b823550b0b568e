// The line of Today as it is understood: which entries its words make, and which of them the person does not mean.

import { signal } from '@preact/signals'
import { language } from '../../i18n/language.ts'
import { runInSlices } from '../../parts/run-in-slices.ts'
import { newRecordId } from '../../store/new-record-id.ts'
import { currentInstant } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { languagesFor } from './languages.ts'
import { type LineDay, lineMoment } from './line-moment.ts'
import { type LineToRead, type UnderstoodLine, understandLineInSlices } from './understood-view-model.ts'

/** Keys of entries that are not meant. They hold for as long as the same words say the same. */
export const dismissed = signal<ReadonlySet<string>>(new Set())

type LineWords = Pick<LineToRead, 'id' | 'words'>

export function understand(line: LineWords, day: LineDay): Promise<UnderstoodLine>
export function understand(line: LineWords, day: LineDay, signal: AbortSignal): Promise<UnderstoodLine | undefined>
/** In slices, so that nothing waits for it; undefined when `signal` ended it first. */
export async function understand(
  { id, words }: LineWords,
  day: LineDay,
  signal?: AbortSignal,
): Promise<UnderstoodLine | undefined> {
  const languages = await languagesFor(words)
  const moment = lineMoment(day, currentInstant(), profile.peek())
  const line = { id, words, dismissed: dismissed.peek() }
  const { weekStart } = profile.peek()
  return runInSlices(understandLineInSlices(line, { moment, language: language.peek(), languages, weekStart }), signal)
}

/** Reads an example, so that the words and rules are made and the first key does not wait for them. */
export async function rehearse(words: string, day: LineDay): Promise<void> {
  await understand({ id: newRecordId(), words }, day)
}

export function dismissEntry(key: string): void {
  dismissed.value = new Set([...dismissed.peek(), key])
}

/** Everything is meant again; for a new line. */
export function forgetDismissed(): void {
  if (dismissed.peek().size > 0) dismissed.value = new Set()
}
