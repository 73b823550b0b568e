// Tables as text, the way spreadsheets and issue trackers write them: RFC 4180, and what is done besides.
// https://www.rfc-editor.org/rfc/rfc4180

export interface TextRow {
  /** Of the text, from 1; that of its beginning when it goes over several. */
  readonly line: number
  readonly cells: readonly string[]
  /** Its quotes are not closed or stand where none may; its cells are then as good as could be made. */
  readonly isBroken: boolean
}

const separators = [',', ';', '\t', '|'] as const

/** Rows of cells, empty lines left out. The separator is the one that the first line has most of. A quote that is never closed ends with
 *  its line, so that one typing mistake does not swallow the rest. */
export function readCsv(text: string): readonly TextRow[] {
  const content = text.replace(/^\ufeff/, '')
  const separator = separatorOf(content)
  const rows: TextRow[] = []
  let [at, line] = [0, 1]
  while (at < content.length) {
    const row = readRow(content, at, separator) ?? readPlainRow(content, at, separator)
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells, isBroken: row.isBroken })
    line += linesIn(content, at, row.end)
    at = row.end
  }
  return rows
}

interface Read {
  readonly cells: readonly string[]
  readonly isBroken: boolean
  /** Where the next row begins. */
  readonly end: number
}

function separatorOf(text: string): string {
  const first = (/^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '')
  const counts = separators.map((separator) => ({ separator, count: first.split(separator).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).separator
}

/** Undefined where a quote is not closed any more. */
function readRow(text: string, start: number, separator: string): Read | undefined {
  const cells: string[] = []
  let [at, isBroken] = [start, false]
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at) : { text: '', end: at }
    if (cell === undefined) return undefined
    const rest = endOfCell(text, cell.end, separator)
    const behind = text.slice(cell.end, rest)
    // What stands behind a closing quote belongs to no cell by the rules; it is kept all the same.
    isBroken ||= cell.end > at && behind.trim() !== ''
    cells.push(cell.text + behind)
    if (text[rest] !== separator) return { cells, isBroken, end: behindLineEnd(text, rest) }
    at = rest + 1
  }
}

function readQuoted(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
  return undefined
}

function readPlainRow(text: string, start: number, separator: string): Read {
  const end = lineEndFrom(text, start)
  return { cells: text.slice(start, end).split(separator), isBroken: true, end: behindLineEnd(text, end) }
}

function endOfCell(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function lineEndFrom(text: string, start: number): number {
  let at = start
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function behindLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
}

function linesIn(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < Math.min(end, text.length); at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1
  }
  return count
}
