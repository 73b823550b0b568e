// Takes what was shared from another app into the notes.

import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import { instantFromMs } from '../../domain/calendar/instant.ts'
import { dateLivedAt } from '../../domain/calendar/time-zone.ts'
import { forgetShared, partsOf, putShared, readShared, type Shared } from '../pwa/share-inbox.ts'
import type { Undoable } from '../store/edit-record.ts'
import { newRecordId } from '../store/new-record-id.ts'
import { saveRecord } from '../store/save.ts'
import { profile } from '../store/signals.ts'
import { noteFromShared } from './shared-note.ts'

export interface SharedSoFar {
  /** Only the system can have sent it: it becomes a note at once. */
  readonly ours: readonly Shared[]
  /** Another site may have sent it: the person is asked. */
  readonly anybodys: readonly Shared[]
}

/** What waits in the inbox; what stands in the address goes there first, and out of the address. */
export async function sharedSoFar(): Promise<SharedSoFar> {
  const parts = partsOf(new URLSearchParams(location.search))
  if (noteFromShared(parts) !== undefined) {
    await putShared({ id: newRecordId(), at: Date.now(), isPosted: false, ...parts })
    history.replaceState(null, '', location.pathname)
  }
  const all = await readShared()
  // Another site can send a form here too, but that opens a tab: the window of the installed app shows this app alone.
  const isOurWindow = !matchMedia('(display-mode: browser)').matches
  const isOurs = ({ isPosted }: Shared) => isOurWindow && isPosted
  return { ours: all.filter(isOurs), anybodys: all.filter((shared) => !isOurs(shared)) }
}

/** Saves it as a note, to be read when it has an address. Saving it twice makes one note. Undefined where nothing was in it.
 *  Rejects as `saveRecord` does; then it stays in the inbox. */
export async function saveShared(shared: Shared): Promise<Undoable | undefined> {
  const note = noteFromShared(shared)
  const { zone, dayStart } = profile.value
  const at = instantFromMs(shared.at)
  const saved =
    note &&
    (await saveRecord('capture', shared.id, {
      at,
      zone,
      date: dateLivedAt(at, zone, minutesOfClock(dayStart)),
      text: note.words,
      ...(note.url === undefined ? {} : { url: note.url, readState: 'unread' }),
    }))
  await forgetShared(shared.id)
  return saved
}
