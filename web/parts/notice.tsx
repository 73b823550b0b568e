// A line at the bottom that says what has just happened and offers to undo it, for 8 seconds.

import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { defineText } from '../i18n/define-text.ts'
import { Icon } from './icon.tsx'
import './notice.css'

const SHOWN_MS = 8_000

interface Notice {
  readonly id: number
  readonly message: string
  readonly undo: (() => Promise<void>) | undefined
  readonly isProblem: boolean
  /** Until when it stands, in milliseconds as `performance.now` counts them. */
  readonly until: number
}

const current = signal<Notice | undefined>(undefined)
/** What can still be taken back though something newer is shown; the last one comes first. */
let earlier: readonly Notice[] = []
/** Where a notice can be shown, the last one in front: what is behind a sheet cannot be reached while it is open. */
const bars = signal<readonly symbol[]>([])
let lastId = 0

/** Shows a message, with an undo button when there is a way back. Replaces the one that is shown, whose way back is offered again
 *  once the newer one has been taken: in the other order, one could undo what the other needs. */
export function notify(message: string, undo?: () => Promise<void>): void {
  const now = performance.now()
  const replaced = current.peek()
  if (replaced?.undo !== undefined) earlier = [...earlier.filter(({ until }) => until > now), replaced]
  current.value = { id: ++lastId, message, undo, isProblem: false, until: now + SHOWN_MS }
}

/** Says that something did not work; stays until it is closed. */
export function notifyProblem(message: string): void {
  current.value = { id: ++lastId, message, undo: undefined, isProblem: true, until: Number.POSITIVE_INFINITY }
}

const text = defineText({
  en: {
    undo: 'Undo',
    undone: 'Undone',
    undoneBefore: (message: string) => `Undone. Before that: ${message}`,
    close: 'Close',
    failed: 'Could not undo. Nothing was changed.',
  },
  ja: {
    undo: '元に戻す',
    undone: '元に戻しました',
    undoneBefore: (message: string) => `元に戻しました。その前: ${message}`,
    close: '閉じる',
    failed: '元に戻せませんでした。何も変えていません。',
  },
})

export function NoticeBar() {
  const [bar] = useState(() => Symbol())
  useLayoutEffect(() => {
    bars.value = [...bars.peek(), bar]
    return () => {
      bars.value = bars.peek().filter((other) => other !== bar)
    }
  }, [])
  const notice = bars.value.at(-1) === bar ? current.value : undefined

  useEffect(() => {
    if (notice === undefined || notice.isProblem) return
    const timer = setTimeout(() => dismiss(notice), notice.until - performance.now())
    return () => clearTimeout(timer)
  }, [notice])

  return (
    <div class="notice-place" role={notice?.isProblem ? 'alert' : 'status'}>
      {notice && (
        <div class={notice.isProblem ? 'notice notice-problem' : 'notice'} key={notice.id}>
          <span>{notice.message}</span>
          {notice.undo && (
            <button type="button" class="notice-undo" onClick={() => runUndo(notice)}>
              <Icon name="undo" />
              {text().undo}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={text().close} onClick={() => close(notice)}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}

function dismiss(notice: Notice): void {
  if (current.value?.id === notice.id) current.value = undefined
}

// Who closes it has no need to take anything back.
function close(notice: Notice): void {
  earlier = []
  dismiss(notice)
}

async function runUndo(notice: Notice): Promise<void> {
  dismiss(notice)
  try {
    await notice.undo?.()
    offerEarlier()
  } catch {
    notifyProblem(text().failed)
  }
}

function offerEarlier(): void {
  const now = performance.now()
  const last = earlier.findLast(({ until }) => until > now)
  earlier = earlier.filter((notice) => notice !== last && notice.until > now)
  if (last === undefined) notify(text().undone)
  else current.value = { ...last, id: ++lastId, message: text().undoneBefore(last.message) }
}
