// Tables as text: what any program writes comes out as it went in, and a mistake costs its own line only.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../domain/done-list/csv.ts'

const cells = (text: string) => readCsv(text).map((row) => row.cells)

describe('a table', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
    [
      'old line ends',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes', '"a,1","say ""yes""",""', [['a,1', 'say "yes"', '']]],
    [
      'lines in quotes',
      '"a\r\nb",c\nd,e',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'a separator in the quotes of its header',
      '"a;b";c\n1;2',
      [
        ['a;b', 'c'],
        ['1', '2'],
      ],
    ],
    ['quotes inside a word', 'a "b" c,d', [['a "b" c', 'd']]],
    [
      'empty lines',
      '\n\na,b\n\n , \n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['rows of other lengths', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['one column', 'a\nb', [['a'], ['b']]],
    ['nothing', '', []],
    ['only space', ' \r\n\t', []],
  ])('with %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  it('numbers its rows by the lines of the text', () => {
    expect(readCsv('a\n\n"b\nc"\nd').map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('ends a quote that nobody closed with its line, and says so', () => {
    expect(readCsv('a,b\n"open,1\nc,2')).toEqual([
      { line: 1, cells: ['a', 'b'], isBroken: false },
      { line: 2, cells: ['"open', '1'], isBroken: true },
      { line: 3, cells: ['c', '2'], isBroken: false },
    ])
  })

  it('keeps what stands behind a closing quote, and says so', () => {
    expect(readCsv('"a"b,c')).toEqual([{ line: 1, cells: ['ab', 'c'], isBroken: true }])
  })

  it('comes out as any program wrote it', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace('\ufeff', ''))
    const table = fc.array(
      fc.array(fc.oneof(cell, fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', ' ')), { minLength: 2, maxLength: 5 }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join(end)
        expect(cells(written)).toEqual(rows.filter((row) => row.some((text) => text.trim() !== '')))
      }),
    )
  })

  it('never fails, whatever it is given, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', ';') }), (text) => {
        const kept = readCsv(text)
          .flatMap((row) => row.cells)
          .join('')
        expect(kept.replace(/[^a]/g, '')).toBe(text.replace(/[^a]/g, ''))
      }),
    )
  })
})
