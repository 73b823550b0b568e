// Which failures of a database pass, by their codes.

import { DatabaseUnavailable } from './database.ts'

/** The call's answer. Throws `DatabaseUnavailable` for what may pass, and everything else as it was. */
export async function answerOf<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    throw isPassing(error) ? new DatabaseUnavailable('the database does not answer', { cause: error }) : error
  }
}

/** Whether another one holds the database for the moment. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(codeOf(error) ?? '')
}

// Held by another one, a full disk, a file or a disk that cannot be written or read: that passes, or is mended without us. Other
// codes of the engine name a fault in the statement or in the data; anything else came from the way to the database.
function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  return !code?.startsWith('SQL') || isBusy(error) || /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN)/.test(code)
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
