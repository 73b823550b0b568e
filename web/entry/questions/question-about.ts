// Looks at an entry before it is saved, beside what the device has, and gives what is to be asked about it. Loaded apart: where it
// cannot be had, or the disk does not answer, the entry is saved unasked.

import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import type { AnyRecord } from '../../../domain/records/kinds.ts'
import { runInSlices } from '../../parts/run-in-slices.ts'
import { readRange } from '../../store/queries.ts'
import { profile } from '../../store/signals.ts'
import type { Values } from '../entry-state.ts'
import type { EntryKind } from '../open-entry.ts'
import type { Question } from './question.ts'
import { sessionQuestionsInSlices } from './session-questions.ts'
import { sittingQuestions } from './sitting-questions.ts'
import { sleepQuestions } from './sleep-questions.ts'

export interface EntryToSave {
  readonly kind: EntryKind
  readonly id: string | undefined
  /** As it is stored; absent for a new one. */
  readonly previous: AnyRecord | undefined
  /** What Save would write. */
  readonly fields: Values
}

/** Two years tell what is unusual as well as ten would, and are read in a moment. */
const HISTORY_DAYS = 730

/** The first question whose key has not been answered; undefined when there is none. */
export async function questionAbout(entry: EntryToSave, answered: ReadonlySet<string>): Promise<Question | undefined> {
  const questions = await questionsAbout(entry)
  return questions.find(({ key }) => !answered.has(key))
}

async function questionsAbout({ kind, id, previous, fields }: EntryToSave): Promise<readonly Question[]> {
  const date = fields['date'] as LocalDate | undefined
  if (date === undefined) return []
  const { units, legLengthMm } = profile.value
  const others = <Found extends AnyRecord>(records: readonly Found[]) => records.filter((record) => record.id !== id)
  switch (kind) {
    case 'stretch': {
      const earlier = others(await readRange('stretch', addDays(date, -HISTORY_DAYS), addDays(date, 1)))
      return runInSlices(sessionQuestionsInSlices({ fields, date, previous, others: earlier, units, legLengthMm }))
    }
    case 'sleep':
      return sleepQuestions({ fields, previous, others: others(await readRange('sleep', ...around(date))) })
    case 'sitting':
      return sittingQuestions({ fields, date, previous, others: others(await readRange('sitting', ...around(date))) })
    default:
      return []
  }
}

function around(date: LocalDate): [LocalDate, LocalDate] {
  return [addDays(date, -1), addDays(date, 1)]
}
