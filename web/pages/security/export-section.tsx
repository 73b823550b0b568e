// Everything that the server has of the account, into a file of the person's.

import { useState } from 'preact/hooks'
import { defineText } from '../../i18n/define-text.ts'
import { downloadFile } from '../../parts/download-file.ts'
import { notify } from '../../parts/notice.tsx'
import { exportAccount } from '../../store/identity/export-account.ts'
import { today } from '../../store/now.ts'
import { thisDevice } from '../../store/this-device.ts'
import { troubleWords } from './trouble-text.ts'

const text = defineText({
  en: {
    title: 'Everything as a file',
    intro:
      'All that your server has of this account, deleted entries too, a line of JSON for each. What still waits on this device is not in it; the copies under “Storage and sync” have that.',
    save: 'Save the account as a file',
    saving: 'Collecting…',
    saved: (name: string) => `Saved as “${name}”`,
  },
  ja: {
    title: 'すべてをファイルに',
    intro:
      'サーバーにあるこのアカウントの記録すべてを、削除したものも含めて1件1行のJSONで保存します。この端末でまだ送信を待っているものは入りません（「保存と同期」のコピーに入ります）。',
    save: 'アカウントをファイルに保存',
    saving: '集めています…',
    saved: (name: string) => `「${name}」に保存しました`,
  },
})

export function ExportSection() {
  const [trouble, setTrouble] = useState<string>()
  const [isRunning, setRunning] = useState(false)
  const save = async () => {
    setTrouble(undefined)
    setRunning(true)
    const answer = await exportAccount(thisDevice)
    setRunning(false)
    if (answer.kind === 'ok') {
      notify(text().saved(downloadFile(`nobi-account-${today.value}.ndjson`, answer.body)))
    } else if (answer.kind !== 'cancelled') setTrouble(troubleWords(answer))
  }
  return (
    <section class="card settings-section" id="export">
      <h2>{text().title}</h2>
      <p class="small soft">{text().intro}</p>
      <button type="button" class="button" disabled={isRunning} onClick={() => void save()}>
        {isRunning ? text().saving : text().save}
      </button>
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}
