// What is asked about a session of stretching.

import type { Instant } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { AnyRecord } from '../../../domain/records/kinds.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import type { Sliced } from '../../../domain/sliced.ts'
import { formatClock, formatLength, type Units } from '../../i18n/format.ts'
import { describeStretch } from '../describe-record.ts'
import type { Values } from '../entry-state.ts'
import type { Answer, Question } from './question.ts'
import { questionsText as text } from './questions-text.ts'
import { sameSession } from './same-session.ts'
import { doubtAboutInSlices, type WidthDoubt } from './width-questions.ts'

export interface SessionToSave {
  readonly fields: Values
  readonly date: LocalDate
  readonly previous: AnyRecord | undefined
  readonly others: readonly Stretch[]
  readonly units: Units
  readonly legLengthMm: number | undefined
}

/** Widths as they are stored already are not asked about, nor those that are called measured badly. */
export function* sessionQuestionsInSlices(session: SessionToSave): Sliced<readonly Question[]> {
  const widths = session.fields['doubtful'] === true ? [] : (['before', 'after'] as const)
  const questions: Question[] = []
  for (const [input, series] of widths.entries()) {
    const question = yield* widthQuestion(session, series, input)
    if (question !== undefined) questions.push(question)
  }
  return [...questions, ...(duplicateQuestion(session) ?? [])]
}

function* widthQuestion(
  session: SessionToSave,
  series: 'before' | 'after',
  input: number,
): Sliced<Question | undefined> {
  const { fields, date, previous, others, units, legLengthMm } = session
  const name = `${series}Mm` as const
  const mm = fields[name]
  const stored = previous?.kind === 'stretch' && !previous.deleted ? previous[name] : undefined
  if (typeof mm !== 'number' || mm === stored) return undefined
  const doubt = yield* doubtAboutInSlices({ series, mm, date }, others, legLengthMm)
  if (doubt === undefined) return undefined
  const keep = { label: text().keep, fields: {} }
  const badly = { label: text().badly, fields: { doubtful: true } }
  const taken: readonly Answer[] =
    doubt.kind === 'slip'
      ? [{ label: text().take(formatLength(doubt.meantMm, units)), fields: { [name]: doubt.meantMm } }]
      : [badly]
  return { key: `${name} ${mm}`, says: doubtInWords(doubt, mm, units), answers: [...taken, keep], input }
}

function doubtInWords(doubt: WidthDoubt, mm: number, units: Units): string {
  const typed = formatLength(mm, units)
  switch (doubt.kind) {
    case 'slip':
      return text().slip(typed, formatLength(doubt.meantMm, units))
    case 'over-legs':
      return text().overLegs(typed, formatLength(doubt.mostMm, units))
    case 'unusual':
      return text().unusual(typed, formatLength(doubt.fromMm, units), formatLength(doubt.toMm, units))
  }
}

function duplicateQuestion({ fields, previous, others, units }: SessionToSave): readonly Question[] | undefined {
  const { at, beforeMm, afterMm } = fields
  if (previous !== undefined || typeof at !== 'string') return undefined
  const other = sameSession({ at: at as Instant, beforeMm: numberOf(beforeMm), afterMm: numberOf(afterMm) }, others)
  if (other === undefined) return undefined
  const words = describeStretch(other, units).main
  return [
    {
      key: `same ${other.id}`,
      says: text().same(formatClock(other.at, other.zone), words),
      answers: [
        { label: text().intoSame, fields: {}, into: other.id },
        { label: text().another, fields: {} },
      ],
      input: 0,
    },
  ]
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
