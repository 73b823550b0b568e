// Japanese: its words and its grammar, made when first needed.

import { grammarOf } from '../grammar.ts'
import type { Language } from '../language.ts'
import { lexiconOf } from '../lexicon.ts'
import { conjugation } from './conjugation.ts'
import { japaneseFillers, japaneseRules } from './grammar.ts'
import { japaneseWords } from './words.ts'

let made: Language | undefined

export function japanese(): Language {
  made ??= { lexicon: lexiconOf(japaneseWords, conjugation), grammar: grammarOf(japaneseRules, japaneseFillers) }
  return made
}
