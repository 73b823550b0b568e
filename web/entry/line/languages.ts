// The languages that lines are read in: each is loaded, and made in slices, when a line first needs it.

import { type Language, type LanguageName, type Languages, languagesOf } from '../../../domain/diary/language.ts'
import type { Sliced } from '../../../domain/sliced.ts'
import { language } from '../../i18n/language.ts'
import { runInSlices } from '../../parts/run-in-slices.ts'
import { fetchCode, MissingCodeError } from '../../store/missing-code.ts'

const load: Readonly<Record<LanguageName, () => Promise<Sliced<Language>>>> = {
  ja: async () => (await import('../../../domain/diary/japanese/japanese.ts')).japaneseInSlices(),
  en: async () => (await import('../../../domain/diary/english/english.ts')).englishInSlices(),
}

const made = new Map<LanguageName, Promise<Language | undefined>>()

/** Those that the words are written in. One whose code cannot be had is left out, and asked for again the next time. */
export async function languagesFor(words: string): Promise<Languages> {
  const names = [...languagesOf(words, language.peek())]
  const found = await Promise.all(names.map(async (name) => [name, await languageNamed(name)] as const))
  return Object.fromEntries(found.filter(([, known]) => known !== undefined))
}

function languageNamed(name: LanguageName): Promise<Language | undefined> {
  const known = made.get(name) ?? make(name)
  made.set(name, known)
  return known
}

async function make(name: LanguageName): Promise<Language | undefined> {
  try {
    return await runInSlices(await fetchCode(load[name]))
  } catch (error) {
    made.delete(name)
    if (error instanceof MissingCodeError) return undefined
    throw error
  }
}
