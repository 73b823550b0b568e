// Comma-separated values by RFC 4180, safe to open in a spreadsheet.

/** An absent cell is empty; numbers are written as they are. */
export type CsvCell = string | number | undefined

/** Tells spreadsheets that the text is UTF-8; without it Japanese comes out garbled in some. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Rows under a header. Lines end with CR LF; a text that a spreadsheet would take for a formula gets an apostrophe. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: CsvCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = looksLikeFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Signs that begin a formula, also behind blanks and in full width (＝＋－＠), and the control characters that some
// programs skip: OWASP, CSV Injection.
function looksLikeFormula(text: string): boolean {
  return /^(?:[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(text)
}
