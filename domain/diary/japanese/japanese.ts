// Japanese: its words and its grammar.

import type { Sliced } from '../../sliced.ts'
import { grammarInSlices } from '../grammar.ts'
import type { Language } from '../language.ts'
import { lexiconInSlices } from '../lexicon.ts'
import { conjugationInSlices } from './conjugation.ts'
import { japaneseFillers, japaneseRules } from './grammar.ts'
import { japaneseWords } from './words.ts'

/** Made in steps, since a thousand words and a hundred rules take a moment. */
export function* japaneseInSlices(): Sliced<Language> {
  const lexicon = yield* lexiconInSlices(japaneseWords, yield* conjugationInSlices())
  const grammar = yield* grammarInSlices(japaneseRules, japaneseFillers)
  return { lexicon, grammar }
}
