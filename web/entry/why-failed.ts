// What to say when something of the store failed: where the app itself is in the way, what gets it out of it.

import { missingCodeText, whyMissing } from '../parts/missing-code.tsx'
import { MissingCodeError } from '../store/missing-code.ts'
import { isOlderThanData } from '../store/save-error.ts'

/** `otherwise` for every other error. */
export async function whyFailed(error: unknown, otherwise: string): Promise<string> {
  if (error instanceof MissingCodeError) return missingCodeText()[await whyMissing()]
  return isOlderThanData(error) ? missingCodeText().older : otherwise
}
