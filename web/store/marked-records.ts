// Which records carry the mark that two devices wrote to them without knowing of each other.

import { effect, signal } from '@preact/signals'
import type { Device } from './device.ts'
import { thisDevice } from './this-device.ts'

/** Names of the records that nobody has looked at since, as `recordKey` makes them. Empty until it has been read. */
export const markedRecords = signal<ReadonlySet<string>>(new Set())

export function recordKey(kind: string, id: string): string {
  return `${kind}/${id}`
}

/** Reads them now and after each commit. Returns how to stop. */
export function watchMarks(): () => void {
  return effect(() => {
    thisDevice.storeVersion.value
    readMarkedIds(thisDevice).then(
      (found) => {
        if (found.size > 0 || markedRecords.peek().size > 0) markedRecords.value = found
      },
      // The next commit asks again.
      () => undefined,
    )
  })
}

export async function readMarkedIds({ active }: Device): Promise<ReadonlySet<string>> {
  const rows = await active.value.use((database) => database.getAll('conflicts'))
  return new Set(rows.flatMap(({ kind, id, hasLooked }) => (hasLooked ? [] : [recordKey(kind, id)])))
}
