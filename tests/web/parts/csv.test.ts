import { describe, expect, it } from 'vitest'
import { type CsvCell, csvText } from '../../../web/parts/csv.ts'

function rowOf(...cells: readonly CsvCell[]): string {
  return csvText([], [cells]).split('\r\n')[1] ?? ''
}

describe('comma-separated values', () => {
  it('begin with the mark of UTF-8 and end every line with CR LF', () => {
    expect(csvText(['週', 'n'], [['2026-01-05', 3]])).toBe('\uFEFF週,n\r\n2026-01-05,3\r\n')
  })

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', 'say "hi"', '"say ""hi"""'],
    ['a line break', 'one\ntwo', '"one\ntwo"'],
  ])('quote a text with %s', (_what, text, written) => {
    expect(rowOf(text)).toBe(written)
  })

  it.each(['=1+1', '+81', '-2', '@SUM(A1)', ' =1', '＝1+1', '＋1', '－1', '＠A1'])(
    'write %j as text and no formula',
    (text) => {
      expect(rowOf(text)).toBe(`'${text}`)
    },
  )

  it.each(['\t=1', '\r=1', '\n=1'])('write %j as text and no formula', (text) => {
    expect(rowOf(text).replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it('write numbers as they are, also negative ones', () => {
    expect(rowOf(-1.5, 0, 12)).toBe('-1.5,0,12')
  })

  it('leave the cell of an absent value empty', () => {
    expect(rowOf(1, undefined, '')).toBe('1,,')
  })
})
