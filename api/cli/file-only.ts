// For commands that need the database to be a file here.

import type { DatabaseAddress } from '../store/client.ts'
import { OperatorError } from './command.ts'

/** The `file:` address; throws `OperatorError` with what to do `instead` for a database server. */
export function fileOnly({ url }: DatabaseAddress, instead: string): string {
  if (url.startsWith('file:')) return url
  throw new OperatorError(`the database is on a server (${new URL(url).host}): ${instead}`)
}
