// The key that opens an empty note on any page, and over an entry that is being written.

import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type EntryRequest, openEntry, openedEntry } from '../entry/open-entry.ts'
import { today } from '../store/now.ts'
import { databaseName } from '../store/signals.ts'

/** Alt+N, which no browser uses; ⌥N on a Mac. With a modifier, so that no single letter does anything by itself (WCAG 2.1.4).
 *  The place of the key counts: with Alt held, some layouts make another letter of it. */
export function useCaptureKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const entry = openedEntry.peek()
      if (!isCaptureKey(event) || !canOpen(entry)) return
      event.preventDefault()
      openEntry({ kind: 'capture', date: today.value })
      if (entry !== undefined) comeBackTo(entry)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function isCaptureKey({ altKey, ctrlKey, metaKey, shiftKey, code, key, target }: KeyboardEvent): boolean {
  if (!altKey || ctrlKey || metaKey || shiftKey || code !== 'KeyN') return false
  // On a Mac it begins an ñ where something is being written.
  return !(key === 'Dead' && target instanceof HTMLElement && target.matches('input, textarea'))
}

/** Over no sheet but that of an entry, which keeps what is typed in it; and not over an empty note. */
function canOpen(entry: EntryRequest | undefined): boolean {
  const isNewNote = entry?.kind === 'capture' && entry.id === undefined
  return !isNewNote && document.querySelectorAll('dialog[open]').length <= (entry === undefined ? 0 : 1)
}

/** Once the note is closed, unless something else was opened meanwhile, the page was left or another account came in. */
function comeBackTo(entry: EntryRequest): void {
  const note = openedEntry.peek()
  const [address, name] = [location.href, databaseName.peek()]
  const stop = effect(() => {
    const now = openedEntry.value
    if (now === note) return
    stop()
    if (now === undefined && location.href === address && databaseName.peek() === name) openEntry(entry)
  })
}
