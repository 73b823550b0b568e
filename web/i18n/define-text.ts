// The words of one screen in every language, next to that screen: `const text = defineText({ en, ja })`, then `text().title`.

import { language } from './language.ts'

type Phrase = string | ((...values: never[]) => string)
type Phrases = Readonly<Record<string, Phrase>>

/** Same keys and same arguments in every language; what is missing or superfluous does not compile. */
export function defineText<English extends Phrases>(texts: {
  readonly en: English
  readonly ja: { readonly [Key in keyof English]: English[Key] extends string ? string : English[Key] }
}): () => typeof texts.ja {
  return () => (language.value === 'ja' ? texts.ja : (texts.en as typeof texts.ja))
}
