// Hands a file to the browser to keep.

/** Long enough for the browser to have taken the file up. */
const KEEP_MS = 60_000

export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS)
}
