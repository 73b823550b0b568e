// What follows from a postmortem's records: durations, the timeline in order, the questions that are still open.

import { elapsedMinutes, type Instant } from '../calendar/instant.ts'
import { compareText } from '../json.ts'
import type { Postmortem } from '../records/postmortem.ts'

type Times = Pick<Postmortem, 'startedAt' | 'detectedAt' | 'resolvedAt'>

/** Whole minutes; undefined while one of the two moments is not known. */
export interface IncidentDurations {
  /** From the start to when somebody noticed. */
  readonly toDetect: number | undefined
  /** From when somebody noticed to the end. */
  readonly toResolve: number | undefined
  readonly total: number | undefined
}

export interface TimelineEntry {
  readonly id: string
  readonly at: Instant
  readonly text: string
  readonly place: 'before' | 'inside' | 'after'
}

export interface Question {
  readonly id: string
  readonly question: string
  readonly answer: string | undefined
}

export function incidentDurations({ startedAt, detectedAt, resolvedAt }: Times): IncidentDurations {
  return {
    toDetect: minutesFrom(startedAt, detectedAt),
    toResolve: minutesFrom(detectedAt, resolvedAt),
    total: minutesFrom(startedAt, resolvedAt),
  }
}

/** By moment, of one moment in the order they were written. Entries outside the incident are kept and say so; what lies in the
 *  minute of its start or end is inside. */
export function timelineOf({ timeline, startedAt, resolvedAt }: Pick<Postmortem, 'timeline'> & Times): TimelineEntry[] {
  return Object.entries(timeline)
    .map(([id, { at, text }]) => ({ id, at, text, place: placeOf(at, startedAt, resolvedAt) }))
    .sort((left, right) => compareText(left.at, right.at) || compareText(left.id, right.id))
}

/** In the order they were asked. */
export function questionsOf({ learned }: Pick<Postmortem, 'learned'>): Question[] {
  return Object.entries(learned)
    .map(([id, { question, answer }]) => ({ id, question, answer }))
    .sort((left, right) => compareText(left.id, right.id))
}

/** Those without an answer. */
export function openQuestions(postmortem: Pick<Postmortem, 'learned'>): Question[] {
  return questionsOf(postmortem).filter(({ answer = '' }) => answer.trim() === '')
}

function minutesFrom(start: Instant | undefined, end: Instant | undefined): number | undefined {
  return start === undefined || end === undefined ? undefined : elapsedMinutes(start, end)
}

function placeOf(at: Instant, start: Instant | undefined, end: Instant | undefined): TimelineEntry['place'] {
  const minute = (instant: Instant) => instant.slice(0, 16)
  if (start !== undefined && minute(at) < minute(start)) return 'before'
  return end !== undefined && minute(at) > minute(end) ? 'after' : 'inside'
}
