// `token add NAME`: a token for a script, shown this once.

import { isOneLine } from '../../domain/one-line.ts'
import { hashSecret, newId, newToken } from '../identity/secret.ts'
import { aboutRow } from '../store/audit.ts'
import { insertCredential } from '../store/credentials.ts'
import { type Command, findAccount, readArgs, UsageError } from './command.ts'
import { operatorNote } from './operator-note.ts'

const DAY_MS = 86_400_000
const LONGEST_DAYS = 3650
const LONGEST_LABEL = 200

const options = {
  scope: { type: 'string' },
  label: { type: 'string', default: 'script' },
  expires: { type: 'string' },
} as const

export const tokenAdd: Command = {
  name: 'token add',
  usage: 'NAME --scope read|write [--label LABEL] [--expires DAYS]',
  about: 'prints a new token for scripts, and nothing else; it is not shown again',
  options: [
    '--scope read|write   what it may do',
    '--label LABEL        what the person sees in the list of devices and tokens (default: script)',
    '--expires DAYS       ends after so many days (default: never)',
  ],
  missingFile: 'refused',
  prepare: (args) => {
    const { values, words } = readArgs(args, { words: ['NAME'], options })
    const [name = ''] = words
    const { label } = values
    const scope = parseScope(values.scope)
    const days = parseDays(values.expires)
    if (!isOneLine(label, LONGEST_LABEL))
      throw new UsageError(`--label must be 1 to ${LONGEST_LABEL} characters on one line`)
    return async ({ database, now, randomBytes, print }) => {
      const account = await findAccount(database, name)
      const id = newId(randomBytes)
      const token = newToken(id, randomBytes)
      const createdAt = now()
      const expiresAt = days === undefined ? undefined : createdAt + days * DAY_MS
      const credential = {
        account: account.id,
        id,
        type: 'token',
        scope,
        label,
        createdAt,
        seenAt: createdAt,
        expiresAt,
      } as const
      const note = operatorNote({ now, randomBytes }, 'token-made', aboutRow('token', account.id, id))
      await database.batch([insertCredential(credential, await hashSecret(token)), ...note], 'write')
      print(token)
    }
  },
}

function parseScope(scope: string | undefined): 'read' | 'write' {
  if (scope === 'read' || scope === 'write') return scope
  throw new UsageError('--scope must be read or write')
}

function parseDays(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const days = Number(text)
  if (/^\d{1,4}$/.test(text) && days >= 1 && days <= LONGEST_DAYS) return days
  throw new UsageError(`--expires must be 1 to ${LONGEST_DAYS} days`)
}
