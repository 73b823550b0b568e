// A board of 300 notes while one of them is dragged: how many frames a second are drawn, and how long single frames take.

import type { Browser, CDPSession, Page } from 'playwright-core'
import { boardOn, openBoard } from '../tests/support/board.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { aPerson, signIn } from '../tests/support/person.ts'
import { type RunningServer, startServer } from '../tests/support/server.ts'
import { buildIfStale } from '../tools/build-if-stale.ts'
import { type Measurement, percentile } from './measurement.ts'
import { slowDown } from './ten-years.ts'

const NOTES = 300
const DRAG_MS = 3000

export async function measureBoard(): Promise<readonly Measurement[]> {
  buildIfStale()
  const browser = await launchBrowser()
  const server = await startServer()
  try {
    const link = server.ownerLink
    const { page, context } = await aPerson(browser, { screen: 'desk' })
    await signIn(page, link)
    await fillBoard(page, server)
    const fast = await measureDrag(browser, page)
    const session = await slowDown(page)
    const slow = await measureDrag(browser, page)
    await session.detach()
    await context.close()
    return [...told('', fast, 60), ...told(', processor 4 times slower', slow, 30)]
  } finally {
    await browser.close()
    await server.close()
  }
}

interface Frames {
  /** Drawn a second, as the browser's own trace counts them. */
  readonly perSecond: number
  /** Between two frames that the page was asked for, milliseconds. */
  readonly intervals: readonly number[]
  /** From letting go until the page answers again, milliseconds. */
  readonly drop: number
}

function told(how: string, { perSecond, intervals, drop }: Frames, bar: number): readonly Measurement[] {
  return [
    // A screen of 60 Hz shows 60 at most; counting from frame to frame can miss the last.
    {
      what: `board of ${NOTES} notes, dragging${how}: frames drawn`,
      value: perSecond,
      unit: 'a second at least',
      bar: bar * 0.98,
    },
    { what: `board of ${NOTES} notes, dragging${how}: frame, p95`, value: percentile(intervals, 0.95), unit: 'ms' },
    { what: `board of ${NOTES} notes${how}: drop → drawn`, value: drop, unit: 'ms' },
  ]
}

/** Writes notes over all areas through the API, and waits until the page has them. */
async function fillBoard(page: Page, server: RunningServer): Promise<void> {
  const board = await openBoard(page, server.origin)
  const milestoneId = new URL(page.url()).pathname.split('/')[3] ?? ''
  await page.evaluate(
    async ([milestone, count]) => {
      const circles = [['fun'], ['done'], ['learn'], ['fun', 'done'], ['done', 'learn'], ['fun', 'learn'], []]
      for (let index = 0; index < count; index++) {
        const note = {
          milestoneId: milestone,
          text: `Note ${index}: what was noticed in this milestone, 気づいたこと`,
          circles: circles[index % circles.length],
          zone: 'Asia/Tokyo',
          date: new Date().toISOString().slice(0, 10),
        }
        const headers = { 'Content-Type': 'application/json' }
        const answer = await fetch('/api/v1/stickies', { method: 'POST', headers, body: JSON.stringify(note) })
        if (!answer.ok) throw new Error(await answer.text())
      }
    },
    [milestoneId, NOTES] as const,
  )
  await page.reload()
  await (await boardOn(page)).untilNotes(NOTES)
  await board.frame.scrollIntoViewIfNeeded()
}

async function measureDrag(browser: Browser, page: Page): Promise<Frames> {
  const board = await boardOn(page)
  const box = await page.locator('.note-face').last().boundingBox()
  const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 12]
  const middle = await board.at(0.5, 0.4)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(middle.x, middle.y, { steps: 4 })
  await page.locator('[data-dragged]').waitFor()
  const session = await page.context().newCDPSession(page)
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame'] })
  const intervals = countFrames(page)
  await circle(session, middle)
  const trace = await browser.stopTracing()
  const counted = await intervals
  const drop = await timeDrop(page)
  await session.detach()
  return { perSecond: drawnPerSecond(trace.toString('utf8')), intervals: counted, drop }
}

/** Moves the pointer in circles for as long as it takes, as fast as the browser takes it. */
async function circle(session: CDPSession, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  const end = performance.now() + DRAG_MS
  for (let turn = 0; performance.now() < end; turn += 0.05) {
    const at = { x: x + 120 * Math.cos(turn), y: y + 120 * Math.sin(turn) }
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...at })
  }
}

function countFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    (lasting) =>
      new Promise<number[]>((resolve) => {
        const intervals: number[] = []
        const start = performance.now()
        let before: number | undefined
        const look = (now: number) => {
          if (before !== undefined) intervals.push(now - before)
          before = now
          if (now - start < lasting) requestAnimationFrame(look)
          else resolve(intervals)
        }
        requestAnimationFrame(look)
      }),
    DRAG_MS,
  )
}

/** From letting go until the frame after the one in which the note lies. */
async function timeDrop(page: Page): Promise<number> {
  // Listens before anything is let go, however slow the page is.
  const drawn = await page.evaluateHandle(() => ({
    after: new Promise<number>((resolve) => {
      const listen = () => {
        const start = performance.now()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      }
      addEventListener('pointerup', listen, { once: true, capture: true })
    }),
  }))
  await page.mouse.up()
  return drawn.evaluate(({ after }) => after)
}

function drawnPerSecond(trace: string): number {
  const events: readonly { readonly name: string; readonly ts: number }[] = JSON.parse(trace).traceEvents
  const times = events.flatMap(({ name, ts }) => (name === 'DrawFrame' ? [ts] : [])).sort((a, b) => a - b)
  const [first = 0] = times
  return (times.length - 1) / (((times.at(-1) ?? 0) - first) / 1_000_000)
}
