// Writes one draft while it is typed: a moment after each change, and at once when the page may be going.

import type { Json } from '../../domain/json.ts'
import type { DraftKeeper } from './draft-keeper.ts'

/** How long typing is gathered before it is written, milliseconds. */
const GATHER_MS = 250

export interface DraftWriter {
  /** What is typed by now; undefined when there is nothing to keep. */
  readonly note: (draft: Json | undefined) => void
  /** Writes what has not been written yet. */
  readonly flush: () => void
  /** Removes the draft: it is not wanted. */
  readonly drop: () => void
  /** Removes the draft: it was saved. Nothing is written any more. */
  readonly finish: () => void
}

/** `isKept` says whether there is a draft under this key already. */
export function draftWriter(drafts: DraftKeeper, key: string, isKept: boolean): DraftWriter {
  let kept = isKept
  let pending: { readonly draft: Json | undefined } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const settle = (write: DraftKeeper['write']) => {
    stop()
    const taken = pending
    pending = undefined
    if (taken === undefined) return
    if (taken.draft !== undefined) void write(key, taken.draft)
    else if (kept) void drafts.remove(key)
    kept = taken.draft !== undefined
  }
  const drop = () => {
    stop()
    pending = undefined
    kept = false
    void drafts.remove(key)
  }
  return {
    note(draft) {
      if (isOver) return
      pending = { draft }
      // Not begun anew with each key: who types without a pause is kept up with too.
      timer ??= setTimeout(() => settle(drafts.write), GATHER_MS)
    },
    flush: () => settle(drafts.writeLeaving),
    drop,
    finish() {
      isOver = true
      drop()
    },
  }
}

/** Calls `flush` whenever the page may be going; returns how to stop. */
export function onLeaving(flush: () => void): () => void {
  const whenHidden = () => document.visibilityState === 'hidden' && flush()
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', whenHidden)
  return () => {
    removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', whenHidden)
  }
}
