// The key that opens an empty note on any page.

import { useEffect } from 'preact/hooks'
import { openEntry } from '../entry/open-entry.ts'
import { today } from '../store/now.ts'

/** Alt+N, which no browser uses; ⌥N on a Mac. With a modifier, so that no single letter does anything by itself (WCAG 2.1.4).
 *  The place of the key counts: with Alt held, some layouts make another letter of it. */
export function useCaptureKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isCaptureKey(event) || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      openEntry({ kind: 'capture', date: today.value })
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
