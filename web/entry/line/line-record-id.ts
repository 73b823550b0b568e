// The ids of what a line of Today becomes: they follow from the id of the line, so that saving it twice makes nothing twice.

/** `index` 0 is the note that holds the words, 1 and on are what was understood of them. */
export function lineRecordId(lineId: string, index: number): string {
  const tail = Number.parseInt(lineId.slice(-4), 16)
  return `${lineId.slice(0, -4)}${((tail + index) & 0xffff).toString(16).padStart(4, '0')}`
}
