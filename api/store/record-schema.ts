// Typed tables: the cells of a record side by side, for reading. Columns carry the names of the record's fields; a `json`
// column holds canonical JSON: a set as {key: value}, or a field whose values are of several types.

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const identityColumns = {
  account: text().notNull(),
  id: text().notNull(),
  deleted: integer({ mode: 'boolean' }).notNull().default(false),
}

/** Empty for a record that has no date, so that lists can page by `(date, id)`. */
const dateColumn = text().notNull().default('')

export const stretch = sqliteTable(
  'stretch',
  {
    ...identityColumns,
    at: text(),
    zone: text(),
    date: dateColumn,
    beforeMm: integer('before_mm'),
    afterMm: integer('after_mm'),
    afterDelayMinutes: integer('after_delay_minutes'),
    setting: text(),
    doubtful: integer({ mode: 'boolean' }),
    note: text(),
    areas: text({ mode: 'json' }),
    tries: text({ mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('stretch_date').on(table.account, table.date, table.id),
  ],
)

export const sleep = sqliteTable(
  'sleep',
  {
    ...identityColumns,
    bedAt: text('bed_at'),
    wakeAt: text('wake_at'),
    zone: text(),
    bedZone: text('bed_zone'),
    date: dateColumn,
    onsetMinutes: integer('onset_minutes'),
    /** A number, or the text "several", which no other column type would keep apart. */
    awakenings: text({ mode: 'json' }),
    wasoMinutes: integer('waso_minutes'),
    quality: integer(),
    place: text(),
    nap: integer({ mode: 'boolean' }),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('sleep_date').on(table.account, table.date, table.id),
  ],
)

export const sitting = sqliteTable(
  'sitting',
  {
    ...identityColumns,
    startAt: text('start_at'),
    endAt: text('end_at'),
    zone: text(),
    date: dateColumn,
    minutes: integer(),
    source: text(),
    replacesBouts: integer('replaces_bouts', { mode: 'boolean' }),
    confirmedAt: text('confirmed_at'),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('sitting_date').on(table.account, table.date, table.id),
  ],
)

export const workday = sqliteTable(
  'workday',
  {
    ...identityColumns,
    date: dateColumn,
    workMinutes: integer('work_minutes'),
    meetingMinutes: integer('meeting_minutes'),
    doneCount: integer('done_count'),
    load: integer(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('workday_date').on(table.account, table.date, table.id),
  ],
)

export const capture = sqliteTable(
  'capture',
  {
    ...identityColumns,
    at: text(),
    zone: text(),
    date: dateColumn,
    text: text(),
    url: text(),
    milestoneId: text('milestone_id'),
    readState: text('read_state'),
    takeaway: text(),
    source: text(),
    moods: text({ mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('capture_date').on(table.account, table.date, table.id),
  ],
)

export const milestone = sqliteTable(
  'milestone',
  {
    ...identityColumns,
    title: text(),
    startDate: text('date').notNull().default(''),
    iterationDays: integer('iteration_days'),
    iterations: integer(),
    state: text(),
    closedOn: text('closed_on'),
    summary: text(),
    purposes: text({ mode: 'json' }),
    summaries: text({ mode: 'json' }),
    dropped: text({ mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('milestone_date').on(table.account, table.startDate, table.id),
  ],
)

export const sticky = sqliteTable(
  'sticky',
  {
    ...identityColumns,
    milestoneId: text('milestone_id'),
    text: text(),
    x: integer(),
    y: integer(),
    textSize: text('text_size'),
    fromCaptureId: text('from_capture_id'),
    at: text(),
    zone: text(),
    date: dateColumn,
    circles: text({ mode: 'json' }),
    likes: text({ mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('sticky_date').on(table.account, table.date, table.id),
  ],
)

export const action = sqliteTable(
  'action',
  {
    ...identityColumns,
    text: text(),
    dueDate: text('due_date'),
    state: text(),
    reason: text(),
    origin: text(),
    originId: text('origin_id'),
    repeatDays: integer('repeat_days'),
    at: text(),
    zone: text(),
    date: dateColumn,
    doneOn: text('done_on', { mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('action_date').on(table.account, table.date, table.id),
  ],
)

export const postmortem = sqliteTable(
  'postmortem',
  {
    ...identityColumns,
    title: text(),
    startedAt: text('started_at'),
    detectedAt: text('detected_at'),
    resolvedAt: text('resolved_at'),
    zone: text(),
    date: dateColumn,
    impact: text(),
    state: text(),
    timeline: text({ mode: 'json' }),
    causes: text({ mode: 'json' }),
    wentWell: text('went_well', { mode: 'json' }),
    wentBadly: text('went_badly', { mode: 'json' }),
    lucky: text({ mode: 'json' }),
    learned: text({ mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('postmortem_date').on(table.account, table.date, table.id),
  ],
)

export const hypothesis = sqliteTable(
  'hypothesis',
  {
    ...identityColumns,
    cause: text(),
    effect: text(),
    direction: text(),
    lagWeeks: integer('lag_weeks'),
    statedAt: text('stated_at'),
    zone: text(),
    date: dateColumn,
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('hypothesis_date').on(table.account, table.date, table.id),
  ],
)

export const profile = sqliteTable(
  'profile',
  {
    ...identityColumns,
    displayName: text('display_name'),
    legLengthMm: integer('leg_length_mm'),
    units: text(),
    weekStart: integer('week_start'),
    dayStart: text('day_start'),
    widthStepMm: integer('width_step_mm'),
    busyPercent: integer('busy_percent'),
    zone: text(),
    language: text(),
    theme: text(),
    standUpMinutes: integer('stand_up_minutes'),
    eveningAt: text('evening_at'),
    trainerAt: text('trainer_at'),
    lookBackAt: text('look_back_at'),
    trainerDays: text('trainer_days', { mode: 'json' }),
  },
  (table) => [primaryKey({ columns: [table.account, table.id] })],
)
