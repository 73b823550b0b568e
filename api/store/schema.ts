// The tables: the account's log of changes, the cells folded from it, and who may come in. Those of the record kinds are in
// `record-schema.ts`.

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

/** Where a device takes notifications, by the id of its session, and what it wants of them. Lists and maps are JSON; times UTC
 *  milliseconds, quiet hours `HH:MM`. `dueAt`: when to look at it again; `pausedUntil`:
 *  not before, as the push service has asked; `claim`: who looks at it now. */
export const pushSubscription = sqliteTable(
  'push_subscription',
  {
    account: text().notNull(),
    id: text().notNull(),
    endpoint: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    language: text({ enum: ['ja', 'en'] }).notNull(),
    zone: text().notNull(),
    kinds: text().notNull(),
    quietFrom: text('quiet_from'),
    quietTo: text('quiet_to'),
    told: text().notNull().default('{}'),
    snoozed: text().notNull().default('{}'),
    failures: integer().notNull().default(0),
    dueAt: integer('due_at').notNull(),
    pausedUntil: integer('paused_until').notNull().default(0),
    claim: text(),
    createdAt: integer('created_at').notNull(),
    testedAt: integer('tested_at').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.account, table.id] }), index('push_subscription_due').on(table.dueAt)],
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

/** Tokens of issue trackers, encrypted with a key that is not here; `login` is whose work each is to find. */
export const trackerToken = sqliteTable(
  'tracker_token',
  {
    account: text().notNull(),
    tracker: text().notNull(),
    login: text().notNull(),
    sealed: text().notNull(),
    keptAt: integer('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.tracker] })],
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
