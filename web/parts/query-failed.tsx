// Says that the device's storage could not be read, and offers to try again.

import { defineText } from '../i18n/define-text.ts'
import { reloadApp } from './reload-app.ts'

const text = defineText({
  en: { failed: 'The entries on this device could not be read. They are not lost.', retry: 'Try again' },
  ja: { failed: 'この端末の記録を読めませんでした。記録は失われていません。', retry: 'もう一度' },
})

export function QueryFailed() {
  return (
    <div class="card" role="alert">
      <p>{text().failed}</p>
      <button type="button" class="button" onClick={reloadApp}>
        {text().retry}
      </button>
    </div>
  )
}
