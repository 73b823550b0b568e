// A gentle word to whoever came in by a link and has no passkey yet. Once declined, it does not come back on this device.

import { useEffect, useState } from 'preact/hooks'
import { defineText } from '../../i18n/define-text.ts'
import { declinePasskey, isPasskeyMissing } from '../../store/identity/passkey-suggestion.ts'
import { session } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'

const text = defineText({
  en: {
    title: 'A passkey for next time',
    body: 'A sign-in link works only once. With a passkey you come back with your fingerprint, face or PIN, without asking anybody.',
    add: 'Add a passkey',
    no: 'Not now',
  },
  ja: {
    title: '次回のためのパスキー',
    body: 'サインイン用リンクは1回しか使えません。パスキーを追加すると、次からは指紋・顔・PINだけで入れます。',
    add: 'パスキーを追加',
    no: '今はしない',
  },
})

export function PasskeySuggestion() {
  const [isShown, setShown] = useState(false)
  const state = session.value
  const account = state.kind === 'signed-in' ? state.account.id : undefined
  useEffect(() => {
    let isCurrent = true
    setShown(false)
    void isPasskeyMissing(thisDevice, window).then((isMissing) => isCurrent && setShown(isMissing))
    return () => {
      isCurrent = false
    }
  }, [account])
  if (!isShown) return null
  const decline = () => {
    declinePasskey(thisDevice)
    setShown(false)
  }
  return (
    <section class="passkey-suggestion" aria-labelledby="passkey-suggestion">
      <h3 id="passkey-suggestion">{text().title}</h3>
      <p>{text().body}</p>
      <div class="settings-buttons">
        <a class="button button-primary" href="/settings/security#passkeys">
          {text().add}
        </a>
        <button type="button" class="button" onClick={decline}>
          {text().no}
        </button>
      </div>
    </section>
  )
}
