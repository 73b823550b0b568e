// What `--help` prints.

import type { AnyCommand } from './command.ts'

/** Every command with its arguments and what it does. */
export function helpOnAll(commands: readonly AnyCommand[]): string {
  const list = commands.map((command) => `  ${callOf(command)}\n      ${command.about}`)
  return ['Usage: npm run -s nobi -- COMMAND', '', ...list, '', ...environment].join('\n')
}

export function helpOn(command: AnyCommand): string {
  const options = command.options.length === 0 ? [] : ['', ...command.options.map((line) => `  ${line}`)]
  const surroundings = command.needs === 'nothing' ? [] : ['', ...environment]
  return [`Usage: npm run -s nobi -- ${callOf(command)}`, '', command.about, ...options, ...surroundings].join('\n')
}

const environment = [
  'The database is that of DATABASE_URL (default: file:data/nobi.db) with DATABASE_AUTH_TOKEN;',
  'links lead to PUBLIC_ORIGIN (default: http://localhost:8787).',
]

function callOf({ name, usage }: AnyCommand): string {
  return `${name} ${usage}`.trim()
}
