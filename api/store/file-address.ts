// The address of a database in a file.

/** The path in a `file:` address. */
export function pathOf(url: string): string {
  return decodeURIComponent(url.slice('file:'.length)).replace(/^\/\/(?=\/)/, '')
}
