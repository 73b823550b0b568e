// Look-backs to take out: a milestone with a board, and a postmortem, as the third day of the diary has it.

import type { Instant } from '../../domain/calendar/instant.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../domain/calendar/time-zone.ts'
import type { ExportWords } from '../../domain/look-back/export/export-words.ts'
import type { MilestoneToExport, PostmortemToExport } from '../../domain/look-back/export/look-back-records.ts'
import { milestonesOf } from '../../domain/look-back/milestones.ts'
import type { Action } from '../../domain/records/action.ts'
import type { Capture } from '../../domain/records/capture.ts'
import type { Milestone } from '../../domain/records/milestone.ts'
import type { Postmortem } from '../../domain/records/postmortem.ts'
import type { Sticky } from '../../domain/records/sticky.ts'

const zone = 'Asia/Tokyo' as TimeZone
const at = (text: string) => text as Instant
const day = (text: string) => text as LocalDate
const element = (number: number) => `019aad50-0000-7000-8000-00000000000${number}`

const milestone: Milestone = {
  ...{ id: 'm1', kind: 'milestone', deleted: false, title: 'November #1', startDate: day('2026-11-02') },
  ...{ iterationDays: 7, iterations: 4, state: 'closed', closedOn: day('2026-11-29'), summary: 'Calmer than\nOctober' },
  purposes: { 'find-problems': true, 'grow-agency': true },
  summaries: { 'fun-done': 'We ship on Tuesdays' },
  dropped: { c9: true },
}

const stickies: readonly Sticky[] = [
  note('s1', 'The build is fast *now*', { circles: { fun: true, done: true }, likes: { p1: true } }),
  note('s2', '記事を5時間かけて読んだ', { circles: { learn: true }, fromCaptureId: 'c1' }),
  note('s3', 'Pair on Mondays?', { circles: {} }),
  note('s4', 'More liked', { circles: { fun: true, done: true }, likes: { p1: true, p2: true } }),
  note('s5', 'Gone', { circles: { fun: true }, deleted: true }),
  note('s6', 'Of another board', { circles: { fun: true }, milestoneId: 'm2' }),
]

function note(id: string, text: string, rest: Partial<Sticky>): Sticky {
  const written = { at: at('2026-11-28T09:00:00.000Z'), zone, date: day('2026-11-28') }
  return {
    ...{ id, kind: 'sticky', deleted: false, milestoneId: 'm1', text, x: 5000, y: 2500, likes: {}, circles: {} },
    ...{ ...written, ...rest },
  }
}

export const captures: readonly Capture[] = [
  {
    ...{
      id: 'c1',
      kind: 'capture',
      deleted: false,
      text: 'Article',
      url: 'https://a.example/x_y',
      takeaway: 'Zombies',
    },
    ...{ at: at('2026-10-30T09:00:00.000Z'), zone, date: day('2026-10-30'), readState: 'read', moods: { learn: true } },
  },
  {
    ...{ id: 'c9', kind: 'capture', deleted: false, text: 'Dropped', at: at('2026-11-20T09:00:00.000Z'), zone },
    ...{ date: day('2026-11-20'), moods: {} },
  },
]

const actions: readonly Action[] = [
  decided('a1', 'Practise strace', {
    repeatDays: 28,
    doneOn: { '2026-11-29': true },
    originId: 'p1',
    origin: 'postmortem',
  }),
  decided('a2', 'Move the meeting', { dueDate: day('2026-12-04'), state: 'open' }),
  decided('a3', 'Buy a clock', { state: 'dropped', reason: 'there is one' }),
  decided('a4', 'Write it down', { state: 'done' }),
]

function decided(id: string, text: string, rest: Partial<Action>): Action {
  const when = { at: at('2026-11-29T09:00:00.000Z'), zone, date: day('2026-11-29') }
  return { id, kind: 'action', deleted: false, text, origin: 'milestone', originId: 'm1', doneOn: {}, ...when, ...rest }
}

export const postmortem: Postmortem = {
  ...{ id: 'p1', kind: 'postmortem', deleted: false, title: 'Cluster full of zombies', state: 'closed' },
  ...{ startedAt: at('2026-11-26T01:00:00.000Z'), detectedAt: at('2026-11-26T01:12:00.000Z'), zone },
  ...{ resolvedAt: at('2026-11-26T03:30:00.000Z'), date: day('2026-11-26'), impact: 'fork() failed\nfor everybody' },
  timeline: {
    [element(2)]: { at: at('2026-11-26T01:20:00.000Z'), text: '32,000 × about 15 KiB' },
    [element(1)]: { at: at('2026-11-26T00:30:00.000Z'), text: 'A deploy' },
  },
  causes: { [element(3)]: '/proc/sys/kernel/pid_max is 32768' },
  wentWell: { [element(4)]: 'Seen within minutes' },
  wentBadly: {},
  lucky: { [element(5)]: 'It was noon' },
  learned: {
    [element(6)]: { question: 'Does ulimit count zombies?', answer: 'Yes' },
    [element(7)]: { question: 'cgroup memory?' },
  },
}

export const milestoneToExport: MilestoneToExport = {
  kind: 'milestone',
  period: periodOf(milestone),
  stickies,
  actions,
  captures,
}

export const postmortemToExport: PostmortemToExport = { kind: 'postmortem', postmortem, actions }

function periodOf(record: Milestone) {
  const [period] = milestonesOf([record], { from: day('2026-11-02'), to: day('2026-11-02'), weekStart: 1 })
  if (period === undefined) throw new Error('no milestone')
  return period
}

/** Plain words, so that a test sees what comes from the records. */
export const plainWords: ExportWords = {
  untitled: 'untitled',
  days: (from, to) => `${from} to ${to}`,
  iterations: (count, days) => `${count} × ${days} days`,
  date: (date) => date,
  time: (moment) => moment.slice(11, 16),
  minutes: (minutes) => `${minutes} min`,
  purposes: 'Purposes',
  purpose: (purpose) => purpose,
  summary: 'Summary',
  area: (area) => `Area ${area}`,
  likes: (count) => `liked ${count}`,
  actions: 'Actions',
  drills: 'Drills',
  due: (date) => `due ${date}`,
  every: (days) => `every ${days} days`,
  doneOn: (dates) => `done ${dates}`,
  dropped: 'dropped',
  started: 'Started',
  detected: 'Detected',
  resolved: 'Resolved',
  after: (duration) => `after ${duration}`,
  impact: 'Impact',
  timeline: 'Timeline',
  outside: 'outside',
  causes: 'Causes',
  wentWell: 'Went well',
  wentBadly: 'Went badly',
  lucky: 'Lucky',
  learned: 'Learned',
  unanswered: 'open',
}
