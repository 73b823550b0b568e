// What a language brings to reading: its words, and its grammar.

import type { Grammar } from './grammar.ts'
import type { Lexicon } from './lexicon.ts'

export interface Language {
  readonly lexicon: Lexicon
  readonly grammar: Grammar
}
