// English: its words and its grammar, made when first needed.

import { grammarOf } from '../grammar.ts'
import type { Language } from '../language.ts'
import { lexiconOf } from '../lexicon.ts'
import { englishFillers, englishRules } from './grammar.ts'
import { englishWords } from './words.ts'

let made: Language | undefined

export function english(): Language {
  made ??= { lexicon: lexiconOf(englishWords), grammar: grammarOf(englishRules, englishFillers) }
  return made
}
