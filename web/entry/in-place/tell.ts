// Does something to the device's records and says how it went, with a way back.

import { notify, notifyProblem } from '../../parts/notice.tsx'
import type { Undoable } from '../../store/edit-record.ts'
import { entryText } from '../entry-text.ts'
import { whyFailed } from '../why-failed.ts'

/** Whether it is on the disk. */
export async function tell(write: () => Promise<Undoable>, done = entryText().saved): Promise<boolean> {
  try {
    const { undo } = await write()
    notify(done, undo)
    return true
  } catch (error) {
    notifyProblem(await whyFailed(error, entryText().notSaved))
    return false
  }
}
