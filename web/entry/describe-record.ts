// Records in one line, for cards and lists: the main thing and the details beside it.

import type { Sitting } from '../../domain/records/sitting.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Workday } from '../../domain/records/workday.ts'
import { gainMm } from '../../domain/trends/gain.ts'
import { boutMinutes } from '../../domain/trends/sitting-days.ts'
import { timeInBed } from '../../domain/trends/sleep-measures.ts'
import { formatClock, formatGain, formatLength, formatMinutes, type Units } from '../i18n/format.ts'
import { describeText as text } from './describe-text.ts'

export interface Description {
  readonly main: string
  readonly details: readonly string[]
}

export function describeStretch(session: Stretch, units: Units): Description {
  const { beforeMm, afterMm } = session
  const gain = gainMm(session)
  const areas = Object.keys(session.areas).length
  return {
    main: widthsInWords(beforeMm, afterMm, units),
    details: [
      ...(gain === undefined ? [] : [formatGain(gain, units)]),
      ...(session.doubtful ? [text().doubtful] : []),
      ...(session.setting === 'trainer' ? [text().trainer] : session.setting === 'class' ? [text().class] : []),
      ...(areas > 0 ? [text().areas(areas)] : []),
    ],
  }
}

export function describeNight(night: Sleep): Description {
  const minutes = timeInBed(night)
  const clock = `${formatClock(night.bedAt, night.bedZone ?? night.zone)} – ${formatClock(night.wakeAt, night.zone)}`
  return {
    main: minutes === undefined ? clock : formatMinutes(minutes),
    details: [
      ...(minutes === undefined ? [] : [clock]),
      ...(night.nap ? [text().nap] : []),
      ...(night.awakenings === undefined
        ? []
        : [night.awakenings === 'several' ? text().severalAwakenings : text().awakenings(night.awakenings)]),
      ...(night.quality === undefined ? [] : [text().quality(night.quality)]),
      ...(night.place === 'hotel' ? [text().hotel] : night.place === 'other' ? [text().elsewhere] : []),
    ],
  }
}

export function describeSitting(sitting: Sitting): Description {
  if (sitting.minutes !== undefined) return { main: formatMinutes(sitting.minutes), details: [text().dayTotal] }
  const minutes = boutMinutes(sitting)
  const clock = `${formatClock(sitting.startAt, sitting.zone)} – ${sitting.endAt === undefined ? '' : formatClock(sitting.endAt, sitting.zone)}`
  return minutes === undefined
    ? { main: text().running, details: [clock] }
    : { main: formatMinutes(minutes), details: [clock] }
}

export function describeWorkday(workday: Workday): Description {
  const parts = [
    ...(workday.workMinutes === undefined ? [] : [text().worked(formatMinutes(workday.workMinutes))]),
    ...(workday.meetingMinutes === undefined ? [] : [text().meetings(formatMinutes(workday.meetingMinutes))]),
    ...(workday.load === undefined ? [] : [text().load(workday.load)]),
    ...(workday.doneCount === undefined ? [] : [text().doneCount(workday.doneCount)]),
  ]
  return { main: parts[0] ?? text().noted, details: parts.slice(1) }
}

function widthsInWords(beforeMm: number | undefined, afterMm: number | undefined, units: Units): string {
  if (beforeMm !== undefined && afterMm !== undefined)
    return `${formatLength(beforeMm, units)} → ${formatLength(afterMm, units)}`
  if (beforeMm !== undefined) return `${formatLength(beforeMm, units)} ${text().before}`
  return afterMm === undefined ? text().notMeasured : `${formatLength(afterMm, units)} ${text().after}`
}
