// What a language brings to reading: its words, and its grammar.

import type { Grammar } from './grammar.ts'
import type { Lexicon } from './lexicon.ts'

/** The languages that a diary can be written in. */
export type LanguageName = 'ja' | 'en'

export interface Language {
  readonly lexicon: Lexicon
  readonly grammar: Grammar
}

/** Those that are at hand: each comes with a thousand words, and most people write in one. */
export type Languages = Readonly<Partial<Record<LanguageName, Language>>>

/** Of a language that is not at hand nothing is known. */
export const unknownLanguage: Language = { lexicon: new Map(), grammar: { starts: new Map(), fillers: new Set() } }

const kana = /[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]/
/** Shorter ones are units, but for what stands between two numbers: 153 to 155. */
const englishWord = /[a-z]{3}|\bto\b/i

/** What a line is written in, by its own letters; `otherwise` where it has none. */
export function languageOf(line: string, otherwise: LanguageName): LanguageName {
  if (kana.test(line)) return 'ja'
  return englishWord.test(line) ? 'en' : otherwise
}

/** Every language that a text needs to be read. */
export function languagesOf(text: string, otherwise: LanguageName): ReadonlySet<LanguageName> {
  return new Set(text.split('\n').map((line) => languageOf(line, otherwise)))
}
