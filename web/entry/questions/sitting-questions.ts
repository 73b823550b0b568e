// What is asked about sitting.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { AnyRecord } from '../../../domain/records/kinds.ts'
import type { Sitting } from '../../../domain/records/sitting.ts'
import { formatClock, formatMinutes } from '../../i18n/format.ts'
import type { Values } from '../entry-state.ts'
import type { Answer, Question } from './question.ts'
import { questionsText as text } from './questions-text.ts'
import { doubtAboutSitting, type SittingDoubt } from './time-sat.ts'

export interface SittingToSave {
  readonly fields: Values
  readonly date: LocalDate
  readonly previous: AnyRecord | undefined
  readonly others: readonly Sitting[]
}

const TIMES = ['startAt', 'endAt', 'minutes', 'replacesBouts'] as const

/** Times as they are stored already are not asked about. */
export function sittingQuestions({ fields, date, previous, others }: SittingToSave): readonly Question[] {
  const stored: Partial<Sitting> = previous?.kind === 'sitting' ? previous : {}
  if (previous !== undefined && TIMES.every((name) => (fields[name] ?? null) === (stored[name] ?? null))) return []
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  const doubt = doubtAboutSitting(
    { ...(said as Partial<Sitting>), kind: 'sitting', id: '', deleted: false, date },
    others,
  )
  if (doubt === undefined) return []
  const key = `sitting ${TIMES.map((name) => fields[name]).join(' ')} ${doubt.kind}`
  return [{ key, says: doubtInWords(doubt, fields), answers: answersTo(doubt, previous !== undefined), input: 0 }]
}

function doubtInWords(doubt: SittingDoubt, { minutes }: Values): string {
  switch (doubt.kind) {
    case 'overlap':
      return text().overlapSitting(
        formatClock(doubt.other.startAt, doubt.other.zone),
        formatClock(doubt.other.endAt, doubt.other.zone),
      )
    case 'over-day':
      return text().overDay(formatMinutes(doubt.minutes))
    case 'less-than-bouts':
      return text().lessThanBouts(formatMinutes(Number(minutes)), formatMinutes(doubt.boutMinutes))
  }
}

function answersTo(doubt: SittingDoubt, isStored: boolean): readonly Answer[] {
  const keep = { label: doubt.kind === 'overlap' ? text().both : text().keep, fields: {} }
  if (doubt.kind === 'less-than-bouts') return [{ label: text().wholeDay, fields: { replacesBouts: true } }, keep]
  if (doubt.kind === 'over-day' || isStored) return [keep]
  return [{ label: text().instead, fields: {}, into: doubt.other.id }, keep]
}
