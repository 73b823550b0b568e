// When this tab syncs: after a save, when it is looked at again, when the network is back, and every few seconds while it
// is looked at. A hidden tab does nothing.

import { syncAsSignedIn } from './account-session.ts'
import { failed, type SyncOutcome } from './ask-server.ts'
import type { Device } from './device.ts'
import { pollDelay, retryDelay, SAVE_PAUSE_MS } from './sync-policy.ts'

/** The page as far as the loop watches it. */
export interface Page {
  readonly document: Pick<EventTarget, 'addEventListener'> & { readonly visibilityState: DocumentVisibilityState }
  readonly window: Pick<EventTarget, 'addEventListener'>
}

interface Loop {
  readonly device: Device
  readonly page: Page
  timer: number
  isRunning: boolean
  /** A save waits for its pause to end, or it was asked for while a sync was running: also a page out of sight does it. */
  isWanted: boolean
  failures: number
  /** What the server asked for: no request before this time. */
  notBefore: number
  /** When the person last did something here, or something came in. */
  activeAt: number
}

/** Runs as long as the page. */
export function startSyncLoop(device: Device, page: Page): void {
  const activeAt = device.surroundings.now()
  const loop = {
    device,
    page,
    timer: 0,
    isRunning: false,
    isWanted: false,
    failures: 0,
    notBefore: 0,
    activeAt,
  }
  const syncNow = () => plan(loop, 0)
  const noteActivity = () => {
    loop.activeAt = device.surroundings.now()
  }
  device.onSaved.add(() => {
    noteActivity()
    loop.isWanted = true
    plan(loop, SAVE_PAUSE_MS)
  })
  device.session.subscribe(syncNow)
  // Also as the page goes out of sight: what was just saved leaves before the page is put to sleep.
  page.document.addEventListener('visibilitychange', syncNow)
  page.window.addEventListener('online', syncNow)
  page.window.addEventListener('pointerdown', noteActivity, { passive: true })
  page.window.addEventListener('keydown', noteActivity, { passive: true })
}

function plan(loop: Loop, delay: number): void {
  clearTimeout(loop.timer)
  const wait = Math.max(delay, loop.notBefore - loop.device.surroundings.now())
  loop.timer = Number(setTimeout(() => void run(loop), wait))
}

async function run(loop: Loop): Promise<void> {
  if (loop.isRunning) {
    loop.isWanted = true
    return
  }
  if (!maySync(loop)) return
  loop.isRunning = true
  loop.isWanted = false
  // Storage that fails once must not be the end of syncing.
  const outcome = await syncAsSignedIn(loop.device).catch(() => failed())
  loop.isRunning = false
  planNext(loop, outcome)
}

// When it may not, an event starts it again: visible, online, signed in.
function maySync({ device: { session, surroundings }, page, isWanted }: Loop): boolean {
  const isDue = page.document.visibilityState === 'visible' || isWanted
  return isDue && surroundings.isOnline() && session.value.kind === 'signed-in'
}

function planNext(loop: Loop, outcome: SyncOutcome): void {
  const { surroundings } = loop.device
  const now = surroundings.now()
  if (outcome.kind === 'failed') {
    loop.notBefore = now + (outcome.retryAfter ?? 0)
    plan(loop, retryDelay(++loop.failures, (surroundings.randomBytes(1)[0] ?? 0) / 255))
    return
  }
  loop.notBefore = 0
  loop.failures = 0
  if (outcome.kind === 'settled' && outcome.hasNews) loop.activeAt = now
  if (loop.isWanted) plan(loop, 0)
  else if (outcome.kind !== 'signed-out') plan(loop, pollDelay({ now, activeAt: loop.activeAt }))
}
