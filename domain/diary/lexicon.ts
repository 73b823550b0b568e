// The words of a language and what they mean, found by how they begin.

import type { Sliced } from '../sliced.ts'
import type { Endings } from './japanese/conjugation.ts'
import type { Form, Token } from './token.ts'

export interface Word {
  readonly text: string
  /** Its token, but for its place. */
  readonly meaning: Omit<Token, 'from' | 'to'>
  /** A stem that needs one of these endings after it. */
  readonly endings?: Endings
}

/** Words by their first two characters, longest first; those of one character by that. */
export type Lexicon = ReadonlyMap<string, readonly Word[]>

/** Words of one kind, with spaces between and `_` for a space within. Kinds are written
 *  `kind/row:form=value`, each part but the first where there is one; a row makes the words stems of that conjugation. */
export type WordTable = Readonly<Record<string, string>>

/** A word that stands twice has the meaning that stands first. */
export function* lexiconInSlices(
  tables: readonly WordTable[],
  rows: Readonly<Record<string, Endings>> = {},
): Sliced<Lexicon> {
  const starts = new Map<string, Word[]>()
  for (const [kind, words] of tables.flatMap((table) => Object.entries(table))) {
    const [, c = '', row, form, v] = /^([^:=/]+)(?:\/([^:=]+))?(?::([^=]+))?(?:=(.*))?$/.exec(kind) ?? []
    const endings = row === undefined ? undefined : rows[row]
    // Numbers in words have no digits that could tell more than their value.
    const value = c === 'num' ? { n: Number(v) } : v === undefined ? {} : { v }
    const word = { meaning: { c, ...value, ...(form && { form: form as Form }) }, ...(endings && { endings }) }
    for (const text of words.trim().split(/\s+/)) {
      const first = text.slice(0, 2).replace('_', ' ')
      const list = starts.get(first) ?? []
      list.push({ ...word, text: text.replaceAll('_', ' ') })
      starts.set(first, list)
    }
    yield
  }
  for (const list of starts.values()) list.sort((a, b) => b.text.length - a.text.length)
  return starts
}
