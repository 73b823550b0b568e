// Hands the person a file with what is only on this device, or with everything on it.

import { defineText } from '../../i18n/define-text.ts'
import { downloadFile } from '../../parts/download-file.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { noteExport } from '../../store/last-copy.ts'
import { thisDevice } from '../../store/this-device.ts'
import { deviceFile, type ExportFile, unsentFile } from '../../store/unsent-file.ts'

const text = defineText({
  en: {
    saved: (name: string) => `Saved as “${name}”`,
    failed: 'No file could be made: this device’s storage could not be read.',
  },
  ja: {
    saved: (name: string) => `「${name}」に保存しました`,
    failed: 'ファイルを作れませんでした。端末の保存領域を読めません。',
  },
})

/** What waits to be sent and what was refused. Whether there is a file now. */
export function saveUnsentCopy(): Promise<boolean> {
  return hand(() => unsentFile(thisDevice))
}

export function saveDeviceCopy(): Promise<boolean> {
  return hand(() => deviceFile(thisDevice))
}

async function hand(make: () => Promise<ExportFile>): Promise<boolean> {
  try {
    const { name, content } = await make()
    notify(text().saved(downloadFile(name, content)))
    noteExport(thisDevice)
    return true
  } catch {
    notifyProblem(text().failed)
    return false
  }
}
