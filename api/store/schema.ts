// The tables: the account's log of changes, the cells folded from it, one typed table a kind, and who may come in.

import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Facts about the whole database: `epoch`, new after every restore. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() })

/** `seq` is the number of the account's last change. */
export const account = sqliteTable('account', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  seq: integer().notNull().default(0),
  createdAt: integer('created_at').notNull(),
})

/** What lets a request in: a device's session or a script's token. Only hashes are stored. Times in UTC milliseconds; `stepUpAt` and
 *  `stepUpBy` say when and how the person behind a session last proved to be there. */
export const credential = sqliteTable(
  'credential',
  {
    account: text().notNull(),
    id: text().notNull(),
    type: text({ enum: ['session', 'token'] }).notNull(),
    hash: text().notNull(),
    scope: text({ enum: ['read', 'write'] }).notNull(),
    label: text().notNull(),
    createdAt: integer('created_at').notNull(),
    seenAt: integer('seen_at').notNull(),
    expiresAt: integer('expires_at'),
    stepUpAt: integer('step_up_at'),
    stepUpBy: text('step_up_by', { enum: ['passkey', 'link', 'claim', 'recovery-code'] }),
  },
  (table) => [primaryKey({ columns: [table.account, table.id] }), uniqueIndex('credential_hash').on(table.hash)],
)

/** One-time links: `claim` makes the owner's account, `sign-in` brings a device into an account. */
export const link = sqliteTable(
  'link',
  {
    hash: text().primaryKey(),
    purpose: text({ enum: ['claim', 'sign-in'] }).notNull(),
    account: text(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('link_account').on(table.account), index('link_end').on(table.expiresAt)],
)

/** Passkeys: public keys that sign in. `credential` is the id that the authenticator gave it, `publicKey` COSE, both base64url;
 *  `synced` says that the authenticator keeps copies of it elsewhere. */
export const passkey = sqliteTable(
  'passkey',
  {
    account: text().notNull(),
    id: text().notNull(),
    credential: text().notNull(),
    publicKey: text('public_key').notNull(),
    counter: integer().notNull(),
    transports: text().notNull(),
    synced: integer({ mode: 'boolean' }).notNull(),
    label: text().notNull(),
    createdAt: integer('created_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    uniqueIndex('passkey_credential').on(table.credential),
  ],
)

/** Challenges that authenticators are to sign, hashed; `binding` is the hash of the cookie that asked for it. */
export const challenge = sqliteTable(
  'challenge',
  {
    hash: text().primaryKey(),
    purpose: text({ enum: ['register', 'sign-in', 'step-up'] }).notNull(),
    binding: text().notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('challenge_end').on(table.expiresAt)],
)

/** Recovery codes that have not been used, hashed. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    account: text().notNull(),
    hash: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.hash] }), uniqueIndex('recovery_code_hash').on(table.hash)],
)

/** Attempts to come in, counted: `key` names what was tried and a bucket of addresses, or everyone. A count above its limit is
 *  refused until `endsAt`; `strikes` says how often that has come about. */
export const attempt = sqliteTable(
  'attempt',
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    strikes: integer().notNull(),
    endsAt: integer('ends_at').notNull(),
  },
  (table) => [index('attempt_end').on(table.endsAt)],
)

/** Who did what to an account, 90 days long; `address` is a network, never a whole address. Refused attempts that belong to no
 *  account are kept under the account '' in sums a day. */
export const audit = sqliteTable(
  'audit',
  {
    account: text().notNull(),
    at: integer().notNull(),
    id: text().notNull(),
    event: text().notNull(),
    by: text(),
    subject: text(),
    device: text(),
    address: text(),
    count: integer(),
  },
  (table) => [primaryKey({ columns: [table.account, table.at, table.id] }), index('audit_at').on(table.at)],
)

/** The log: every change ever taken, numbered within its account. `sent` is the stamp it came with, `request` the hash of the body
 *  that asked for it, if that came with an `Idempotency-Key`. */
export const changes = sqliteTable(
  'changes',
  {
    account: text().notNull(),
    seq: integer().notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    record: text().notNull(),
    fields: text().notNull(),
    stamp: text().notNull(),
    sent: text().notNull(),
    device: text().notNull(),
    request: text(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.seq] }),
    uniqueIndex('changes_id').on(table.account, table.id),
    index('changes_record').on(table.account, table.kind, table.record, table.seq),
  ],
)

/** The greatest `(stamp, value)` of every field of every record; `value` is canonical JSON. */
export const cells = sqliteTable(
  'cells',
  {
    account: text().notNull(),
    kind: text().notNull(),
    record: text().notNull(),
    field: text().notNull(),
    value: text().notNull(),
    stamp: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.kind, table.record, table.field] })],
)

// Typed tables: the cells of a record side by side, for reading. Columns carry the names of the record's fields; a `json`
// column holds canonical JSON: a set as {key: value}, or a field whose values are of several types.

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
    moods: text({ mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('capture_date').on(table.account, table.date, table.id),
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
    zone: text(),
    language: text(),
    theme: text(),
  },
  (table) => [primaryKey({ columns: [table.account, table.id] })],
)
