// What is asked about a night.

import type { Instant } from '../../../domain/calendar/instant.ts'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { AnyRecord } from '../../../domain/records/kinds.ts'
import type { Sleep } from '../../../domain/records/sleep.ts'
import { formatClock, formatMinutes } from '../../i18n/format.ts'
import type { Values } from '../entry-state.ts'
import type { Answer, Question } from './question.ts'
import { questionsText as text } from './questions-text.ts'
import { doubtAboutNight, type NightDoubt } from './time-in-bed.ts'

export interface NightToSave {
  readonly fields: Values
  readonly previous: AnyRecord | undefined
  readonly others: readonly Sleep[]
}

/** A night whose times are as they are stored already is not asked about. */
export function sleepQuestions({ fields, previous, others }: NightToSave): readonly Question[] {
  const { bedAt, wakeAt } = fields
  if (typeof bedAt !== 'string' || typeof wakeAt !== 'string') return []
  if (previous?.kind === 'sleep' && previous.bedAt === bedAt && previous.wakeAt === wakeAt) return []
  const doubt = doubtAboutNight({ bedAt: bedAt as Instant, wakeAt: wakeAt as Instant }, others)
  if (doubt === undefined) return []
  const key = `night ${bedAt} ${wakeAt} ${doubt.kind}`
  const answers = answersTo(doubt, fields, previous !== undefined)
  return [{ key, says: doubtInWords(doubt), answers, input: 0 }]
}

function doubtInWords(doubt: NightDoubt): string {
  if (doubt.kind === 'long') return text().longNight(formatMinutes(doubt.minutes))
  const { bedAt, wakeAt, zone, bedZone } = doubt.other
  return text().overlapNight(formatClock(bedAt, bedZone ?? zone), formatClock(wakeAt, zone))
}

function answersTo(doubt: NightDoubt, { zone, bedZone }: Values, isStored: boolean): readonly Answer[] {
  if (doubt.kind === 'overlap') {
    const instead = isStored ? [] : [{ label: text().instead, fields: {}, into: doubt.other.id }]
    return [...instead, { label: text().both, fields: {} }]
  }
  const { meantBedAt } = doubt
  const keep = { label: text().keep, fields: {} }
  if (meantBedAt === undefined) return [keep]
  const time = formatClock(meantBedAt, (bedZone ?? zone) as TimeZone)
  return [{ label: text().bedAt(time), fields: { bedAt: meantBedAt } }, keep]
}
