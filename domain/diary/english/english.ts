// English: its words and its grammar.

import type { Sliced } from '../../sliced.ts'
import { grammarInSlices } from '../grammar.ts'
import type { Language } from '../language.ts'
import { lexiconInSlices } from '../lexicon.ts'
import { englishFillers, englishRules } from './grammar.ts'
import { englishWords } from './words.ts'

/** Made in steps, since a thousand words and a hundred rules take a moment. */
export function* englishInSlices(): Sliced<Language> {
  const lexicon = yield* lexiconInSlices(englishWords)
  const grammar = yield* grammarInSlices(englishRules, englishFillers)
  return { lexicon, grammar }
}
