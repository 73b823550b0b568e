// Who likes notes from here: one participant a browser, whoever is signed in, made up when first asked for.

import { keepHere, keptHere } from './kept-here.ts'
import { newRecordId } from './new-record-id.ts'

export function participant(): string {
  const known = keptHere('participant')
  if (known !== undefined) return known
  const made = newRecordId()
  keepHere('participant', made)
  return made
}
