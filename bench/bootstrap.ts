// A new device of somebody who has ten years on the server: from the tap that signs in until all of it is in IndexedDB, and
// what writing a note takes meanwhile.

import type { Page } from 'playwright-core'
import { aPerson } from '../tests/support/person.ts'
import { operate, type RunningServer } from '../tests/support/server.ts'
import { type Measurement, percentile } from './measurement.ts'
import { slowDown, type World } from './ten-years.ts'

const BOOTSTRAPS = 3
const LEAST_RECORDS = 20_000

interface Bootstrap {
  readonly records: number
  /** Until every record of the server can be read on the device. */
  readonly whole: number
  /** Until the mark has said so. */
  readonly settled: number
  /** Of each note written meanwhile: until its transaction had completed, and until the app had said so. */
  readonly durable: readonly number[]
  readonly said: readonly number[]
  /** The longest time without a frame. */
  readonly stall: number
}

export async function measureBootstrap(world: World): Promise<readonly Measurement[]> {
  // Ten years of one invented person are 18,000 records; a second one's sixteen months make it more than 20,000.
  await operate(world.server, 'seed', 'owner', '--years', '1.3', '--seed', 'more')
  const runs: Bootstrap[] = []
  for (let run = 0; run < BOOTSTRAPS; run++) runs.push(await bootstrap(world))
  const records = Math.min(...runs.map((run) => run.records))
  if (records < LEAST_RECORDS) throw new Error(`only ${records} records: too few for this bench`)
  const median = (read: (run: Bootstrap) => number) => percentile(runs.map(read), 0.5)
  const durable = runs.flatMap((run) => run.durable)
  const said = runs.flatMap((run) => run.said)
  return [
    {
      what: `new device → ${records} records kept, median`,
      value: median(({ whole }) => whole),
      unit: 'ms',
      bar: 10_000,
    },
    { what: 'new device → “Saved and synced”, median', value: median(({ settled }) => settled), unit: 'ms' },
    { what: 'note → durable meanwhile, median', value: percentile(durable, 0.5), unit: 'ms' },
    { what: 'note → durable meanwhile, p95', value: percentile(durable, 0.95), unit: 'ms', bar: 100 },
    { what: 'note → said so meanwhile, p95', value: percentile(said, 0.95), unit: 'ms' },
    { what: 'longest time without a frame meanwhile, median', value: median(({ stall }) => stall), unit: 'ms' },
  ]
}

async function bootstrap({ browser, server }: World): Promise<Bootstrap> {
  const records = await countRecords(server)
  const link = /https?:\S+/.exec(await operate(server, 'link', 'owner'))?.[0] ?? ''
  const { context, page } = await aPerson(browser)
  await slowDown(page)
  await page.goto(link)
  await page.locator('.sign-in-form button[type=submit]').waitFor()
  const times = await watch(page, records)
  await context.close()
  return { records, ...times }
}

async function countRecords(server: RunningServer): Promise<number> {
  const token = await operate(server, 'token', 'add', 'owner', '--scope', 'read')
  const headers = { Authorization: `Bearer ${token}` }
  const names = new Set<string>()
  for (let after: string | undefined = ''; after !== undefined; ) {
    const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`
    const lines: string[] = (await (await fetch(`${server.origin}/api/v1/snapshot${query}`, { headers })).text())
      .trimEnd()
      .split('\n')
    for (const line of lines.slice(1, -1)) {
      const { kind, recordId } = JSON.parse(line)
      names.add(`${kind}/${recordId}`)
    }
    after = JSON.parse(lines.at(-1) ?? '{}').next
  }
  return names.size
}

/** Runs in the page, by its own clock: signs in, and writes note after note until everything is there. */
function watch(page: Page, expected: number): Promise<Omit<Bootstrap, 'records'>> {
  return page.evaluate(async (records) => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const noteBox = () => document.querySelector<HTMLTextAreaElement>('.quick-capture textarea')
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    const start = performance.now()
    const since = () => performance.now() - start
    const durable: number[] = []
    const said: number[] = []
    let stall = 0
    let isOver = false
    let kept: (() => void) | undefined

    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (value, key) {
      const { transaction, name } = this
      if (name === 'outbox' && kept !== undefined) transaction.addEventListener('complete', kept)
      return key === undefined ? put.call(this, value) : put.call(this, value, key)
    }
    const watchFrames = (last: number) => {
      const now = performance.now()
      stall = Math.max(stall, now - last)
      if (!isOver) requestAnimationFrame(() => watchFrames(now))
    }
    const writeNotes = async () => {
      await until(() => noteBox() !== null)
      for (let note = 1; !isOver; note++) {
        const box = noteBox()
        if (box === null) throw new Error('the note field is gone')
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, `note ${note}`)
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))
        await until(() => box.form?.querySelector<HTMLButtonElement>('[type=submit]')?.disabled === false)
        const begun = performance.now()
        kept = () => {
          kept = undefined
          durable.push(performance.now() - begun)
        }
        box.form?.requestSubmit()
        await until(() => box.value === '')
        said.push(performance.now() - begun)
        await pause(500)
      }
    }
    const countKept = async () => {
      const name = (await indexedDB.databases()).find(
        (one) => one.name?.startsWith('nobi-') && one.name !== 'nobi-local',
      )?.name
      if (name === undefined) return 0
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
      })
      if (!database.objectStoreNames.contains('records')) return 0
      const count = await new Promise<number>((resolve) => {
        const asking = database.transaction('records').objectStore('records').count()
        asking.onsuccess = () => resolve(asking.result)
      })
      database.close()
      return count
    }

    watchFrames(start)
    document.querySelector<HTMLButtonElement>('.sign-in-form button[type=submit]')?.click()
    await until(() => noteBox() !== null)
    const writing = writeNotes()
    while ((await countKept()) < records + said.length) await pause(200)
    isOver = true
    const whole = since()
    await writing
    await until(() => document.querySelector('.sync-saved') !== null)
    return { whole, settled: since(), durable, said, stall }
  }, expected)
}
