// Tells devices what is due, the same on either runtime: once a minute a timer on Node, a cron on Workers. Several may run at once.

import { EARLIEST_DATE, LATEST_DATE } from '../../domain/calendar/date-limits.ts'
import { instantFromMs } from '../../domain/calendar/instant.ts'
import { addDays, type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import { dateLivedAt, parseTimeZone } from '../../domain/calendar/time-zone.ts'
import { milestonesOf } from '../../domain/look-back/milestones.ts'
import { PROFILE_ID, profileDefaults } from '../../domain/records/profile-defaults.ts'
import { type DueReminders, dueReminders } from '../../domain/reminders/due-reminders.ts'
import { reminderFacts } from '../../domain/reminders/reminder-facts.ts'
import { reminderOccasions } from '../../domain/reminders/reminder-occasions.ts'
import { reminderSettings } from '../../domain/reminders/reminder-settings.ts'
import type { RandomBytes } from '../identity/secret.ts'
import { newId } from '../identity/secret.ts'
import type { Database, ResultSet, Statement } from '../store/database.ts'
import { anyDuePush, claimDuePush, dropEndedPush, noteTold } from '../store/due-push.ts'
import { type PushSubscription, pushSubscriptionsIn } from '../store/push-subscriptions.ts'
import { byAccount } from '../store/scope.ts'
import { firstLivedDay, typedRecord, typedRecordsBetween } from '../store/typed-records.ts'
import { recordsFromResult } from '../store/typed-tables.ts'
import { findPushKeys } from './make-push-keys.ts'
import { deviceOf } from './push-device.ts'
import { pushSubject } from './push-subject.ts'
import { type ToldDevice, tellDevices } from './tell-devices.ts'

export interface ReminderRun {
  readonly database: Database
  /** UTC milliseconds. */
  readonly now: number
  readonly randomBytes: RandomBytes
  /** Where people reach this server. */
  readonly origin: string
}

/** Messages by what became of them. */
export interface RunReport {
  readonly sent: number
  readonly gone: number
  readonly later: number
  readonly refused: number
}

/** As many as a Worker may send requests for in one run, with those to the database. */
const MOST_DEVICES = 20
/** Rounds of one run, when many are due in the same minute. */
const MOST_ROUNDS = 2
/** Looked at again at least that often: zones change their rules, and milestones come into sight. */
const LONGEST_SLEEP_MS = 12 * 3_600_000
/** A milestone that ended earlier is reminded of no more. */
const ENDED_DAYS = 9

/** Tells every device that is due; one round trip when none is. What a device is told is written down before it is sent, under a claim that one
 *  run at a time can have, so nothing is told twice; what did not arrive is taken back and told later. */
export async function runReminders(run: ReminderRun): Promise<RunReport> {
  const total = { sent: 0, gone: 0, later: 0, refused: 0 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { claimed, told } = await runRound(run)
    for (const { kind } of told) total[kind] += 1
    if (claimed < MOST_DEVICES) break
  }
  return total
}

async function runRound(run: ReminderRun) {
  const { database, now, randomBytes } = run
  const due = await database.execute(anyDuePush(now))
  if (due.rows.length === 0) return { claimed: 0, told: [] }
  const claim = newId(randomBytes)
  const [rows] = await database.batch([claimDuePush({ now, claim, most: MOST_DEVICES })], 'write')
  const claimed = pushSubscriptionsIn(rows)
  const devices = await judge(claimed, { ...run, claim })
  const sender = { keys: await findPushKeys(database), subject: pushSubject(run.origin) }
  const told = await tellDevices(
    devices.filter(({ due: news }) => news.length > 0),
    { database, now, sender },
  )
  return { claimed: claimed.length, told }
}

/** What each device has to be told, after that has been written down. A device that another run has claimed meanwhile is left to it. */
async function judge(
  claimed: readonly PushSubscription[],
  { database, now, claim }: ReminderRun & { readonly claim: string },
): Promise<readonly ToldDevice[]> {
  if (claimed.length === 0) return []
  const questions = claimed.map((subscription) => questionsAbout(subscription, now))
  const answers = await database.batch(questions.flat(), 'write')
  const open = claimed.flatMap((subscription, index): ToldDevice[] => {
    const size = questions[0]?.length ?? 0
    const [ended, ...facts] = answers.slice(index * size, (index + 1) * size)
    if (ended?.rows.length !== 0) return []
    const device = deviceOf(subscription)
    return [{ subscription, device, ...dueFor(subscription, facts, now) }]
  })
  const notes = open.map(({ subscription, due, device, nextAt = now + LONGEST_SLEEP_MS }) =>
    noteTold(subscription, {
      claim,
      claimedAt: now,
      told: JSON.stringify(Object.fromEntries(due.map(({ kind, key }) => [kind, key]))),
      snoozed: JSON.stringify(
        Object.fromEntries(due.filter(({ kind }) => device.snoozed[kind]).map(({ kind }) => [kind, null])),
      ),
      nextAt: Math.min(nextAt, now + LONGEST_SLEEP_MS),
    }),
  )
  const noted = notes.length === 0 ? [] : await database.batch(notes, 'write')
  return open.filter((_, index) => noted[index]?.rows.length === 1)
}

// A zone is at most a day from UTC, and a reminder is of yesterday's lived day at the earliest.
function questionsAbout(subscription: PushSubscription, now: number): readonly Statement[] {
  const scope = byAccount(subscription.account)
  const today = instantFromMs(now).slice(0, 10) as LocalDate
  const days = { from: addDays(today, -2), to: addDays(today, 1) }
  return [
    dropEndedPush(subscription, now),
    typedRecord(scope, { kind: 'profile', id: PROFILE_ID }),
    typedRecordsBetween(scope, { kind: 'stretch', ...days }),
    typedRecordsBetween(scope, { kind: 'workday', ...days }),
    typedRecordsBetween(scope, { kind: 'sitting', ...days }),
    typedRecordsBetween(scope, { kind: 'milestone', from: EARLIEST_DATE, to: LATEST_DATE }),
    firstLivedDay(scope),
  ]
}

function dueFor(subscription: PushSubscription, results: readonly ResultSet[], now: number): DueReminders {
  const [profiles, stretches, workdays, sittings, milestones, first] = results
  const zone = parseTimeZone(subscription.zone) ?? parseTimeZone('UTC')
  if (zone === undefined) throw new Error('this runtime has no UTC')
  const [profile] = recordsFromResult('profile', profiles)
  const settings = reminderSettings(profile, zone)
  const today = dateLivedAt(instantFromMs(now), settings.zone, settings.dayStartMinutes)
  const facts = reminderFacts({
    stretches: recordsFromResult('stretch', stretches),
    workdays: recordsFromResult('workday', workdays),
    running: recordsFromResult('sitting', sittings),
    milestones: milestonesOf(recordsFromResult('milestone', milestones), {
      from: latestOf(addDays(today, -ENDED_DAYS), parseLocalDate(String(first?.rows[0]?.['day'])) ?? today),
      to: today,
      weekStart: profile?.weekStart ?? profileDefaults.weekStart,
    }),
  })
  return dueReminders(reminderOccasions(settings, facts, now), deviceOf(subscription), { now, zone: settings.zone })
}

function latestOf(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other
}
