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
}

const current = signal<Notice | undefined>(undefined)
/** Where a notice can be shown, the last one in front: what is behind a sheet cannot be reached while it is open. */
const bars = signal<readonly symbol[]>([])
let lastId = 0

/** Shows a message, with an undo button when there is a way back. Replaces the one that is shown. */
export function notify(message: string, undo?: () => Promise<void>): void {
  current.value = { id: ++lastId, message, undo, isProblem: false }
}

/** Says that something did not work; stays until it is closed. */
export function notifyProblem(message: string): void {
  current.value = { id: ++lastId, message, undo: undefined, isProblem: true }
}

const text = defineText({
  en: { undo: 'Undo', undone: 'Undone', close: 'Close', failed: 'Could not undo. Nothing was changed.' },
  ja: {
    undo: '元に戻す',
    undone: '元に戻しました',
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
    const timer = setTimeout(() => dismiss(notice), SHOWN_MS)
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
          <button type="button" class="icon-button" aria-label={text().close} onClick={() => dismiss(notice)}>
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

async function runUndo(notice: Notice): Promise<void> {
  dismiss(notice)
  try {
    await notice.undo?.()
    notify(text().undone)
  } catch {
    notifyProblem(text().failed)
  }
}
