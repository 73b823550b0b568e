// What an operator's command is: how it is called, and what it does once its arguments are understood.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Account, accountByName, accountOf } from '../store/accounts.ts'
import type { DatabaseAddress } from '../store/client.ts'
import type { Database } from '../store/database.ts'

export interface Operator {
  /** Migrated. */
  readonly database: Database
  /** Where links lead. */
  readonly origin: string
  /** UTC milliseconds. */
  readonly now: () => number
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  /** One line of the command's result. */
  readonly print: (line: string) => void
  /** What is for the eyes of whoever sits there, and never part of the result. */
  readonly terminal: {
    /** Somebody sees both the result and what is shown. */
    readonly isWatched: boolean
    readonly show: (text: string) => void
  }
}

interface Described {
  /** Its words, such as `token add`. */
  readonly name: string
  /** What follows the words, such as `NAME --scope read|write`. */
  readonly usage: string
  /** One line. */
  readonly about: string
  /** A line for each option, or none. */
  readonly options: readonly string[]
}

/** A command that works on the database. */
export interface Command extends Described {
  readonly needs?: 'database'
  /** What happens when there is no database file: a mistyped path must not look like an empty database. */
  readonly missingFile: 'made' | 'refused'
  /** Reads the arguments, before any database is touched; throws `UsageError`. */
  readonly prepare: (args: readonly string[]) => (operator: Operator) => Promise<void>
}

/** What a command that touches no database works with. */
export interface Filter {
  /** Standard input, line by line. */
  readonly lines: AsyncIterable<string>
  /** One line of the result. */
  readonly print: (line: string) => void
}

/** A command that reads lines and prints lines, and needs no configuration. */
export interface FilterCommand extends Described {
  readonly needs: 'nothing'
  /** Reads the arguments; throws `UsageError`. */
  readonly prepare: (args: readonly string[]) => (filter: Filter) => Promise<void>
}

/** What a command works with that keeps the database as a whole: where it is, not opened yet. */
export interface Keeper extends Pick<Operator, 'now' | 'print'> {
  readonly address: DatabaseAddress
}

/** A command that copies or replaces the database. */
export interface KeepingCommand extends Described {
  readonly needs: 'address'
  /** Reads the arguments, before anything is touched; throws `UsageError`. */
  readonly prepare: (args: readonly string[]) => (keeper: Keeper) => Promise<void>
}

export type AnyCommand = Command | FilterCommand | KeepingCommand

/** The command was called wrongly: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command was understood and cannot be done: exit 1. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/** Options and words of a command, as many words as `words` names. Throws `UsageError`. */
export function readArgs<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  { words, options }: { readonly words: readonly string[]; readonly options: Options },
) {
  const { values, positionals } = noting(() =>
    parseArgs({ args: [...args], options, allowPositionals: true, strict: true }),
  )
  const missing = words[positionals.length]
  if (missing !== undefined) throw new UsageError(`${missing} is missing`)
  const extra = positionals[words.length]
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many`)
  return { values, words: positionals }
}

/** The account of this name; throws `OperatorError` when there is none. */
export async function findAccount(database: Database, name: string): Promise<Account> {
  const account = accountOf(await database.execute(accountByName(name)))
  if (account === undefined) throw new OperatorError(`there is no account "${name}"`)
  return account
}

function noting<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse()
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error))
  }
}
