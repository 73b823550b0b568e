// Hands a file to the browser to keep.

import { isInvented } from './invented.ts'

/** Long enough for the browser to have taken the file up. */
const KEEP_MS = 60_000

/** Gives the name under which it is kept: what is invented says so in front. */
export function downloadFile(name: string, content: Blob): string {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = isInvented.peek() ? `sample-${name}` : name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS)
  return link.download
}
