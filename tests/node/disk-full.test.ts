// A disk that is really full, a small one of its own: refused, nothing lost, and on again by itself when there is room.

import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { change, sync } from '../support/changes.ts'
import { freePort } from '../support/free-port.ts'
import { type RunningProgram, startCommand, temporaryFolder } from '../support/run-program.ts'
import { makeToken, personAt, startServerProcess, stopServer, untilListening } from '../support/server-process.ts'
import { copyOf, foldOf, readSnapshot } from '../support/snapshot.ts'

test('pushes are answered 503 until there is room, and then the same pushes are taken', async () => {
  const { program, disk, person } = await serverOnSmallDisk()
  const earlier = change({ note: 'before' })
  await sync(person, [earlier])
  const ballast = join(disk, 'ballast')
  fill(ballast)
  const sent = Array.from({ length: 8 }, () => change({ text: 'x'.repeat(60_000) }, { kind: 'of-the-future' }))
  const lines = program.stderr().length
  const refused = await person.request('/api/v1/sync', { body: { ...envelope, changes: sent } })
  expect([refused.status, refused.headers.get('Retry-After'), await refused.json()]).toEqual([
    503,
    '5',
    expect.objectContaining({ type: '/api/docs#unavailable' }),
  ])
  await expect.poll(() => program.stderr().slice(lines).split('\n').filter(Boolean).length).toBe(2)
  expect(program.stderr().slice(lines)).toContain('"cause":"SqliteError SQLITE_FULL"')
  expect((await sync(person)).changes.map(({ id }) => id)).toEqual([earlier.id])
  rmSync(ballast)
  expect((await sync(person, sent)).accepted.map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
  expect(copyOf(await readSnapshot(person))).toEqual(foldOf([earlier, ...sent]))
})

test('a database on a disk that may only be read stops the start with one line', async () => {
  const folder = await temporaryFolder()
  const environment = { DATABASE_URL: `file:${folder}/nobi.db` }
  await stopServer(await startServerProcess(environment))
  const script = `mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$2" api/node.ts`
  const program = inOwnMounts(script, [folder, process.execPath], { ...environment, PORT: String(await freePort()) })
  const line = expect.stringMatching(/^nobi: the database file \S+nobi\.db cannot be (written|opened)\n$/)
  expect(await program.finished).toMatchObject({ status: 1, stdout: '', stderr: line })
})

const envelope = { protocol: 1, schema: 1, device: 'd', cursor: 0 }

async function serverOnSmallDisk() {
  const folder = await temporaryFolder()
  const mounted = join(folder, 'disk')
  await mkdir(mounted)
  const port = String(await freePort())
  const environment = { DATABASE_URL: `file:${mounted}/nobi.db`, PORT: port }
  const token = await makeToken({ DATABASE_URL: `file:${folder}/nobi.db` }, 'taro')
  const script = `mount -t tmpfs -o size=4m tmpfs "$1/disk" && cp "$1"/nobi.db* "$1/disk" && exec "$2" api/node.ts`
  const program = inOwnMounts(script, [folder, process.execPath], environment)
  await untilListening(program)
  // What is mounted there only that process sees, and whoever looks through it.
  const disk = `/proc/${program.child.pid}/root${mounted}`
  return { program, disk, person: personAt(`http://127.0.0.1:${port}`, token) }
}

/** A shell script in mounts of its own, which end with it; needs Linux, and root or leave to be root in a space of one's own. */
function inOwnMounts(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): RunningProgram {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user']
  return startCommand('unshare', [...asRoot, '--mount', 'sh', '-c', script, 'sh', ...args], environment)
}

function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (let size = 65_536; size >= 1; ) {
      try {
        if (writeSync(handle, Buffer.alloc(size)) < size) size = Math.floor(size / 2)
      } catch {
        size = Math.floor(size / 2)
      }
    }
  } finally {
    closeSync(handle)
  }
}
