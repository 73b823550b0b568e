// The operator's commands: `npm run -s nobi -- COMMAND`. Results go to standard output, everything else to standard error.

import { createInterface } from 'node:readline'
import { accountAdd } from './cli/account-add.ts'
import { accountDelete } from './cli/account-delete.ts'
import { accountList } from './cli/account-list.ts'
import { analyse } from './cli/analyse.ts'
import { backup } from './cli/backup.ts'
import { type AnyCommand, type Command, type Operator, OperatorError, UsageError } from './cli/command.ts'
import { exportAccount } from './cli/export.ts'
import { helpOn, helpOnAll } from './cli/help.ts'
import { link } from './cli/link.ts'
import { parse } from './cli/parse.ts'
import { restore } from './cli/restore.ts'
import { restored } from './cli/restored.ts'
import { seed } from './cli/seed.ts'
import { tokenAdd } from './cli/token-add.ts'
import { tokenList } from './cli/token-list.ts'
import { tokenRevoke } from './cli/token-revoke.ts'
import { type Config, parseConfig } from './node/config.ts'
import { prepareDatabase } from './node/prepare-database.ts'
import { DatabaseUnavailable } from './store/database.ts'

const commands: readonly AnyCommand[] = [
  accountAdd,
  accountList,
  accountDelete,
  link,
  tokenAdd,
  tokenList,
  tokenRevoke,
  exportAccount,
  backup,
  restore,
  restored,
  seed,
  analyse,
  parse,
]

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error) => {
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await main(process.argv.slice(2))

/** Runs one command and gives the exit status: 0 done, 1 cannot be done, 2 called wrongly. */
async function main(args: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => word === args[index]))
  const isHelp = args.length === 0 || args.includes('--help') || args.includes('-h')
  if (isHelp) {
    print(command === undefined ? helpOnAll(commands) : helpOn(command))
    return 0
  }
  try {
    if (command === undefined) throw new UsageError(`there is no command "${args.slice(0, 2).join(' ')}"`)
    await runCommand(command, args.slice(command.name.split(' ').length))
    return 0
  } catch (error) {
    return explain(error, command)
  }
}

async function runCommand(command: AnyCommand, args: readonly string[]): Promise<void> {
  if (command.needs === 'address') {
    const keep = command.prepare(args)
    return keep({ address: configured().database, now: Date.now, print })
  }
  if (command.needs !== 'nothing') return withOperator(command.prepare(args), command)
  const run = command.prepare(args)
  await run({ lines: createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }), print })
}

async function withOperator(run: (operator: Operator) => Promise<void>, { missingFile }: Command): Promise<void> {
  const config = configured()
  const prepared = await prepareDatabase(config.database, { missingFile })
  if (!prepared.ok) throw new OperatorError(prepared.error)
  try {
    await run({
      database: prepared.value,
      origin: config.origins[0],
      now: Date.now,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      print,
      terminal: {
        isWatched: process.stdout.isTTY && process.stderr.isTTY,
        show: (text) => process.stderr.write(`${text}\n`),
      },
    })
  } finally {
    prepared.value.close()
  }
}

function configured(): Config {
  const config = parseConfig(process.env)
  if (!config.ok) throw new OperatorError(config.error)
  return config.value
}

function explain(error: unknown, command: AnyCommand | undefined): number {
  if (error instanceof UsageError) {
    const help = command === undefined ? '--help' : `${command.name} --help`
    process.stderr.write(`nobi: ${error.message} (see ${help})\n`)
    return 2
  }
  const isExpected = error instanceof OperatorError || error instanceof DatabaseUnavailable
  process.stderr.write(`nobi: ${isExpected ? error.message : error instanceof Error ? error.stack : error}\n`)
  return 1
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
