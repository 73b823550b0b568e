// Hands a file to the browser to keep.

import { signal } from '@preact/signals'

/** Long enough for the browser to have taken the file up. */
const KEEP_MS = 60_000

/** Leads the name of every file: what is invented says so wherever it goes. */
export const filePrefix = signal('')

export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = filePrefix.peek() + name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS)
}
