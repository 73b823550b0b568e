// `parse`: sentences in, entries and the rest out, as a process of its own and line by line.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startProgram, temporaryFolder } from '../support/run-program.ts'

const asked = ['parse', '--now', '2026-11-22T21:00', '--zone', 'Asia/Tokyo', '--lang', 'ja']

test('every line gets one line, understood or not, and no database is touched', async () => {
  const folder = await temporaryFolder()
  const program = startProgram('api/cli.ts', asked, { DATABASE_URL: `file:${join(folder, 'nobi.db')}` })
  program.child.stdin?.end('2時に寝て7時半に起きた。\n\n開脚幅が知りたい')
  const { status, stdout, stderr } = await program.finished
  expect([status, stderr]).toEqual([0, ''])
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      text: '2時に寝て7時半に起きた。',
      entries: [
        { kind: 'sleep', fields: { date: '2026-11-22', bedAt: '2026-11-22T02:00', wakeAt: '2026-11-22T07:30' } },
      ],
      rest: '',
    },
    { text: '', entries: [], rest: '' },
    { text: '開脚幅が知りたい', entries: [], rest: '開脚幅が知りたい' },
  ])
  expect(await readdir(folder)).toEqual([])
})

test.each([
  [['parse'], '--now must be'],
  [['parse', '--now', '2026-11-31T21:00', '--zone', 'Asia/Tokyo', '--lang', 'ja'], '--now must be'],
  [['parse', '--now', '2026-11-22T21:00', '--zone', 'Tokyo', '--lang', 'ja'], '--zone must be'],
  [['parse', '--now', '2026-11-22T21:00', '--zone', 'Asia/Tokyo', '--lang', 'fr'], '--lang must be'],
  [[...asked, '--day-start', '25:00'], '--day-start must be'],
  [[...asked, '--week-start', '8'], '--week-start must be'],
  [[...asked, 'file.txt'], 'one word too many'],
])('%j is refused with one line', async (args, said) => {
  const { status, stdout, stderr } = await startProgram('api/cli.ts', args, {}).finished
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('its help names no database', async () => {
  const { stdout } = await startProgram('api/cli.ts', ['parse', '--help'], {}).finished
  expect(stdout).toContain('--now')
  expect(stdout).not.toContain('DATABASE_URL')
})
