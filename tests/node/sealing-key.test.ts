// The key beside the database: made once, readable by its owner alone, never replaced.

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { findSealingKey } from '../../api/node/sealing-key.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nobi-key-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
})

const at = (path: string, sealingKey?: Uint8Array<ArrayBuffer>) =>
  findSealingKey({ sealingKey, database: { url: `file:${path}`, authToken: undefined } })

test('is made at the first start and the same at every other', async () => {
  const file = join(folder, 'nobi.db')
  const made = await at(file)
  expect(made).toMatchObject({ ok: true, value: { length: 32 } })
  expect(await at(file)).toEqual(made)
  expect((await stat(`${file}.key`)).mode & 0o777).toBe(0o600)
})

test('is one, however many first starts there are at once', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => at(join(folder, 'nobi.db'))))
  const whole = keys.filter((key) => key.ok)
  expect(new Set(whole.map((key) => String(key.value))).size).toBe(1)
  expect(await at(join(folder, 'nobi.db'))).toEqual(whole[0])
})

test('is what the environment says, if it says one, and then there is no file', async () => {
  const key = new Uint8Array(32).fill(7)
  expect(await at(join(folder, 'nobi.db'), key)).toEqual({ ok: true, value: key })
  await expect(stat(join(folder, 'nobi.db.key'))).rejects.toThrow('ENOENT')
})

test('is nothing where the database is elsewhere, or no file can be made', async () => {
  const remote = { sealingKey: undefined, database: { url: 'libsql://nobi.example', authToken: undefined } }
  expect(await findSealingKey(remote)).toEqual({ ok: true, value: undefined })
  expect(await at(join(folder, 'no such folder', 'nobi.db'))).toEqual({ ok: true, value: undefined })
})

test.each(['', 'AAAA\n', 'not a key at all'])(
  'stops the start where the file holds %j, and leaves it as it is',
  async (text) => {
    const file = join(folder, 'nobi.db.key')
    await writeFile(file, text)
    expect(await at(join(folder, 'nobi.db'))).toEqual({ ok: false, error: `the key file ${file} is damaged` })
    expect(await readFile(file, 'utf8')).toBe(text)
  },
)
