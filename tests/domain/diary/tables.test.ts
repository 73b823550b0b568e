// The tables of sentences: right in every field, and what is no fact is never read as one.

import { describe, expect, it } from 'vitest'
import { readRow, rowsOf } from '../../support/diary-table.ts'

describe.each(['ja', 'en'] as const)('%s', (language) => {
  const rows = rowsOf(language)

  it('has enough sentences that tell something, and enough that only look so', () => {
    expect(rows.filter(({ entries }) => entries.length > 0).length).toBeGreaterThanOrEqual(150)
    expect(rows.filter(({ entries }) => entries.length === 0).length).toBeGreaterThanOrEqual(60)
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length)
  })

  it.each(rows)('$text', (row) => {
    const { entries, rest } = readRow(row, language)
    expect(new Set(entries)).toEqual(new Set(row.entries))
    expect(rest).toBe(row.rest)
  })
})
