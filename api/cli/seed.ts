// `seed NAME --years N`: fills an account with sample data.

import { instantFromMs } from '../../domain/calendar/instant.ts'
import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import { dateLivedAt, parseTimeZone, type TimeZone } from '../../domain/calendar/time-zone.ts'
import { generateHistory } from '../../domain/sample/generate-history.ts'
import { historyToChanges } from '../../domain/sample/history-changes.ts'
import { type Change, parseChange } from '../../domain/sync/change.ts'
import { MAX_CHANGES_PER_REQUEST } from '../../domain/sync/limits.ts'
import { restamp } from '../../domain/sync/restamp.ts'
import type { AccountId } from '../store/scope.ts'
import { writeChanges } from '../store/write-changes.ts'
import { type Command, findAccount, type Operator, readArgs, UsageError } from './command.ts'

const MOST_YEARS = 50

const options = {
  years: { type: 'string' },
  seed: { type: 'string', default: '1' },
  until: { type: 'string' },
  zone: { type: 'string', default: 'Asia/Tokyo' },
} as const

export const seed: Command = {
  name: 'seed',
  usage: 'NAME --years N [--seed S] [--until YYYY-MM-DD] [--zone ZONE]',
  about:
    'writes an invented history into the account; the same seed and end give the same records, so twice is as once',
  options: [
    `--years N            how many years, up to ${MOST_YEARS}; halves are fine`,
    '--seed S             any text; another one gives another history (default: 1)',
    '--until YYYY-MM-DD   the last day (default: today)',
    '--zone ZONE          where it was lived (default: Asia/Tokyo)',
  ],
  missingFile: 'refused',
  prepare: (args) => {
    const { values, words } = readArgs(args, { words: ['NAME'], options })
    const [name = ''] = words
    const years = parseYears(values.years)
    const zone = parseZone(values.zone)
    const until = parseUntil(values.until)
    return async (operator) => {
      const account = await findAccount(operator.database, name)
      const today = dateLivedAt(instantFromMs(operator.now()), zone, 0)
      const records = generateHistory({ years, seed: values.seed, until: until ?? today, zone })
      // What would happen later today has not happened yet.
      const past = records.filter(({ loggedAt }) => loggedAt <= instantFromMs(operator.now()))
      await write(operator, account.id, historyToChanges(past, values.seed))
      operator.print(`wrote ${past.length} records until ${until ?? today}`)
    }
  },
}

async function write({ database, now }: Operator, account: AccountId, changes: readonly Change[]): Promise<void> {
  for (let start = 0; start < changes.length; start += MAX_CHANGES_PER_REQUEST) {
    const checked = changes.slice(start, start + MAX_CHANGES_PER_REQUEST).map(checkedChange)
    await database.batch(writeChanges(account, { changes: restamp(checked, now()), device: 'sample data' }), 'write')
  }
}

// Sample data must keep every rule that real data keeps.
function checkedChange(change: Change): Change {
  const parsed = parseChange(change)
  if (!parsed.ok) throw new Error(`${change.kind} ${parsed.error.message}`)
  return parsed.value
}

function parseYears(text: string | undefined): number {
  const years = Number(text)
  if (text !== undefined && /^\d{1,2}(\.\d+)?$/.test(text) && years > 0 && years <= MOST_YEARS) return years
  throw new UsageError(`--years must be a number up to ${MOST_YEARS}`)
}

function parseZone(text: string): TimeZone {
  const zone = parseTimeZone(text)
  if (zone === undefined) throw new UsageError('--zone must be an IANA time zone like Asia/Tokyo')
  return zone
}

function parseUntil(text: string | undefined): LocalDate | undefined {
  const date = text === undefined ? undefined : parseLocalDate(text)
  if (text !== undefined && date === undefined) throw new UsageError('--until must be a day, YYYY-MM-DD')
  return date
}
