// How long a text may be, said beside the field instead of cutting it off.

import { inPlaceText } from './in-place-text.ts'

/** In code points, as the records count. */
const MOST_CHARACTERS = 10_000

export function tooLong(text: string, most = MOST_CHARACTERS): string | undefined {
  // A text of so few units cannot have more code points, and most are short.
  const have = text.length <= most ? 0 : [...text].length
  return have > most ? inPlaceText().tooLong(most, have) : undefined
}
