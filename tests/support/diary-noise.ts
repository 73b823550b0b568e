// Strings that are hard to read: words of diaries in any order, characters of every kind, and the same again and again.

import fc from 'fast-check'
import { rowsOf } from './diary-table.ts'

const sentences = [...rowsOf('ja'), ...rowsOf('en')].map(({ text }) => text)
const pieces = [...new Set(sentences.flatMap((text) => text.split(/(?<=[、。, をにはが])|(?=\d)/)))]
const hostile = [
  '\0',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200d',
  'ﾞ',
  'ﾟ',
  '𝟙',
  '①',
  '½',
  '٣',
  '１５３',
  '㎝',
  '->',
  '…',
  '〜〜',
  '999999999',
  '1e9',
  '-0',
  '0x1f',
  '25:61',
  '99時99分',
  '１１／３１',
  '32/13',
  '\t',
  '\r',
  "'",
  '"',
  '__proto__',
  'constructor',
  '$&',
  '\\',
  '[',
  '(',
  '一二三四五六七八九十百',
  'toString',
  'İ',
  'ß',
  '🤸‍♀️',
]

/** Any text that someone could paste. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...pieces, ...hostile), { maxLength: 16 }).map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(...sentences).chain(shuffled) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...pieces, ...hostile), fc.nat(400))
      .map(([piece, times]) => piece.repeat(times)),
  },
)

function shuffled(text: string): fc.Arbitrary<string> {
  return fc.shuffledSubarray([...text]).map((characters) => characters.join(''))
}
