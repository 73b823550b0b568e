// All languages of the diary, made at once: for where nobody waits for a key.

import { runToEnd } from '../sliced.ts'
import { englishInSlices } from './english/english.ts'
import { japaneseInSlices } from './japanese/japanese.ts'
import type { Languages } from './language.ts'

export function everyLanguage(): Languages {
  return { ja: runToEnd(japaneseInSlices()), en: runToEnd(englishInSlices()) }
}
