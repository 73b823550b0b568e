// The operations that every resource has, and those of the profile.

import type { Json } from '../../../domain/json.ts'
import { type Kind, kinds } from '../../../domain/records/kinds.ts'
import { PROFILE_ID } from '../../../domain/records/profile-defaults.ts'
import { schemaNames } from './kind-schemas.ts'
import { type Operation, type Parameter, pageOf, ref } from './operation.ts'

type ListedKind = Exclude<Kind, 'profile'>

interface Words {
  readonly one: string
  readonly many: string
  readonly create: { readonly [name: string]: Json }
  readonly patch: { readonly [name: string]: Json }
}

const words: Readonly<Record<ListedKind, Words>> = {
  stretch: {
    one: 'stretch session',
    many: 'stretch sessions',
    create: {
      at: '2026-11-20T20:10:00+09:00',
      zone: 'Asia/Tokyo',
      beforeMm: 1180,
      afterMm: 1215,
      areas: [{ muscle: 'hamstring', side: 'left', feel: 'tight', level: 2 }],
    },
    patch: { afterMm: 1220, note: null },
  },
  sleep: {
    one: 'sleep episode',
    many: 'sleep episodes',
    create: {
      bedAt: '2026-11-20T23:30:00+09:00',
      wakeAt: '2026-11-21T06:45:00+09:00',
      zone: 'Asia/Tokyo',
      awakenings: 'several',
      place: 'home',
    },
    patch: { quality: 4 },
  },
  sitting: {
    one: 'sedentary bout or day total',
    many: 'sedentary bouts and day totals',
    create: {
      startAt: '2026-11-20T09:00:00+09:00',
      endAt: '2026-11-20T10:30:00+09:00',
      zone: 'Asia/Tokyo',
      source: 'entered',
    },
    patch: { endAt: '2026-11-20T10:45:00+09:00' },
  },
  workday: {
    one: 'workday',
    many: 'workdays',
    create: { date: '2026-11-20', workMinutes: 480, meetingMinutes: 90, doneCount: 5, load: 3 },
    patch: { load: 4 },
  },
  capture: {
    one: 'capture',
    many: 'captures',
    create: { text: 'Breathing out first makes the last centimetre easy', zone: 'Asia/Tokyo', moods: ['learn'] },
    patch: { moods: ['learn', 'fun'] },
  },
  milestone: {
    one: 'milestone',
    many: 'milestones',
    create: {
      title: 'November',
      startDate: '2026-11-02',
      iterationDays: 7,
      iterations: 4,
      purposes: ['find-problems'],
    },
    patch: { state: 'looking-back', summaries: [{ area: 'fun-learn', text: 'Reading kernel sources together' }] },
  },
  sticky: {
    one: 'sticky note',
    many: 'sticky notes',
    create: {
      milestoneId: '019aad50-7c00-7000-8000-000000000003',
      text: 'strace shows what a process waits for',
      circles: ['fun', 'learn'],
      x: 4200,
      y: 6100,
      zone: 'Asia/Tokyo',
    },
    patch: { likes: ['me'] },
  },
  action: {
    one: 'action or drill',
    many: 'actions and drills',
    create: { text: 'Practise strace', dueDate: '2026-12-01', repeatDays: 28, zone: 'Asia/Tokyo' },
    patch: { doneOn: ['2026-12-01'] },
  },
  postmortem: {
    one: 'postmortem',
    many: 'postmortems',
    create: {
      title: 'The process table was full',
      startedAt: '2026-11-20T10:00:00+09:00',
      resolvedAt: '2026-11-20T11:30:00+09:00',
      zone: 'Asia/Tokyo',
      timeline: [{ at: '2026-11-20T10:12:00+09:00', text: 'fork fails on every node' }],
    },
    patch: { learned: [{ question: 'What limits pids?', answer: '/proc/sys/kernel/pid_max' }] },
  },
  hypothesis: {
    one: 'hypothesis',
    many: 'hypotheses',
    create: { cause: 'busy', effect: 'before', direction: 'down', lagWeeks: 0, zone: 'Asia/Tokyo' },
    patch: { note: 'Long meetings in one posture' },
  },
}

/** The one that the example of `POST` makes. */
const RECORD_ID = '019aad50-7c00-7000-8000-000000000002'

const id: Parameter = {
  name: 'id',
  in: 'path',
  description: 'Id of the record.',
  schema: { type: 'string', maxLength: 64 },
  example: RECORD_ID,
}
const limit: Parameter = {
  name: 'limit',
  in: 'query',
  description: 'How many at most.',
  schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
}
const after: Parameter = {
  name: 'after',
  in: 'query',
  description: 'The `next` of the page before.',
  schema: { type: 'string' },
}
export const from: Parameter = {
  name: 'from',
  in: 'query',
  description: 'First local date, included.',
  schema: { type: 'string', format: 'date' },
  example: '2026-11-01',
}
export const to: Parameter = {
  name: 'to',
  in: 'query',
  description: 'Last local date, included.',
  schema: { type: 'string', format: 'date' },
  example: '2026-11-30',
}
const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Any text of your own, 1 to 255 visible ASCII characters. Sent again with the same body, it answers the record that it made, as it now stands, and makes no other; 410 when that was deleted since.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

/** List, create, get, change, delete, history and restore of one kind. */
export function resourceOperations(kind: ListedKind): readonly Operation[] {
  const { one, many, create, patch } = words[kind]
  const names = schemaNames(kind)
  const tag = kinds[kind].path
  const base = `/api/v1/${tag}`
  const record = { status: 200, description: `The ${one} as it now stands.`, schema: ref(names.record) } as const
  const single = { tag, path: `${base}/{id}`, parameters: [id], problems: ['not-found'] } as const
  return [
    {
      ...{ method: 'get', path: base, tag, id: `list${names.record}`, access: 'read' },
      summary: `List ${many}`,
      description: 'In order of local date, oldest first. Deleted ones are left out.',
      parameters: [from, to, limit, after],
      answer: { status: 200, description: 'A page of them.', schema: pageOf(ref(names.record)) },
      problems: ['invalid-input'],
    },
    {
      ...{ method: 'post', path: base, tag, id: `create${names.record}`, access: 'write' },
      summary: `Create a ${one}`,
      description: `${createNotes[kind]} Unknown members are refused.`,
      parameters: [idempotencyKey],
      body: { schema: ref(names.create), example: { id: RECORD_ID, ...create } },
      answer: {
        status: 201,
        description: `The new ${one}.`,
        schema: ref(names.record),
        headers: { Location: 'Its address.' },
      },
      problems: ['conflict', 'gone', 'key-reused'],
    },
    { ...single, method: 'get', id: `get${names.record}`, access: 'read', summary: `Get a ${one}`, answer: record },
    {
      ...{ ...single, method: 'patch', id: `update${names.record}`, access: 'write' },
      summary: `Change a ${one}`,
      description:
        'What is not named stays. null clears a field, an array replaces the whole set. The date moves with the time as long as it followed it, or had none to follow.',
      body: { schema: ref(names.patch), example: patch },
      answer: record,
    },
    {
      ...{ ...single, method: 'delete', id: `delete${names.record}`, access: 'write' },
      summary: `Delete a ${one}`,
      description: 'It can be restored.',
      answer: { status: 204, description: 'It is gone.' },
    },
    {
      ...{ ...single, method: 'get', path: `${base}/{id}/history`, id: `history${names.record}`, access: 'read' },
      summary: `What happened to a ${one}`,
      description:
        'Every change, newest first, also of a deleted record. A page may end before `limit`, at 1 MiB. A field whose `base` is not the stamp before it was written over a value that its author had not seen.',
      parameters: [id, limit, after],
      answer: { status: 200, description: 'A page of its changes.', schema: pageOf(ref('HistoryEntry')) },
      problems: ['not-found', 'invalid-input'],
    },
    {
      ...{ ...single, method: 'post', path: `${base}/{id}/restore`, id: `restore${names.record}`, access: 'write' },
      summary: `Restore a deleted ${one}`,
      description: 'With everything that it had. Does nothing to one that is not deleted.',
      answer: record,
    },
  ]
}

const timed =
  '`zone` is by default that of the profile, and needed when it has none; `date` follows from time, zone and the hour at which your day starts.'
const createNotes: Readonly<Record<ListedKind, string>> = {
  stretch: `A time, a width, an area or a note is needed. \`at\` is by default now; ${timed}`,
  sleep: `The date is that of \`wakeAt\`. ${timed}`,
  sitting: `Either \`startAt\` (and \`endAt\` when it is over) or \`minutes\` with a \`date\`. ${timed}`,
  workday: '`date` is needed, and something about the day.',
  capture: `\`text\` or \`url\` is needed. \`at\` is by default now; ${timed}`,
  milestone: '`startDate` is needed.',
  sticky: `\`milestoneId\` and \`text\` are needed. \`at\` is by default now; ${timed}`,
  action: `\`text\` is needed. \`at\` is by default now; ${timed}`,
  postmortem: `A title, a start, an impact or a timeline is needed. ${timed}`,
  hypothesis: `Cause, effect, direction and lag are needed. \`statedAt\` is by default now; ${timed}`,
}

const profileAnswer = {
  status: 200,
  description: 'What was set, and under `defaults` what holds for the rest; defaults are never written.',
  schema: ref(schemaNames('profile').record),
} as const

export const profileOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/profile',
    tag: PROFILE_ID,
    id: 'getProfile',
    access: 'read',
    summary: 'Get the profile',
    answer: profileAnswer,
  },
  {
    ...{ method: 'patch', path: '/api/v1/profile', tag: PROFILE_ID, id: 'updateProfile', access: 'write' },
    summary: 'Change the profile',
    description: 'What is not named stays; null goes back to the default.',
    body: { schema: ref(schemaNames('profile').patch), example: { zone: 'Asia/Tokyo', dayStart: '03:00' } },
    answer: profileAnswer,
  },
  {
    ...{ method: 'get', path: '/api/v1/profile/history', tag: PROFILE_ID, id: 'historyProfile', access: 'read' },
    summary: 'What happened to the profile',
    parameters: [limit, after],
    answer: { status: 200, description: 'A page of its changes, newest first.', schema: pageOf(ref('HistoryEntry')) },
    problems: ['invalid-input'],
  },
]
