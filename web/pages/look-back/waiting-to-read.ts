// Which captures wait to be read.

import type { Capture } from '../../../domain/records/capture.ts'

/** Those that are unread or being read, the longest waiting first. */
export function waitingToRead(captures: readonly Capture[]): readonly Capture[] {
  return captures.filter(isToRead).toSorted((left, right) => ((left.at ?? '') < (right.at ?? '') ? -1 : 1))
}

export function isToRead({ readState }: Capture): boolean {
  return readState === 'unread' || readState === 'reading'
}
