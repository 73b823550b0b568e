// The form that adds a passkey: it gets a name, the browser does the rest.

import { useState } from 'preact/hooks'
import { Field } from '../../parts/field.tsx'
import { notify } from '../../parts/notice.tsx'
import { passkeySupport } from '../../store/identity/passkey-support.ts'
import { type AddOutcome, addPasskey } from '../../store/identity/passkeys.ts'
import { thisDevice } from '../../store/this-device.ts'
import { deviceName } from '../sign-in/device-name.ts'
import { passkeysText as text } from './passkeys-text.ts'
import { noPasskeysWords, passkeyTroubleWords, troubleWords } from './trouble-text.ts'

const LONGEST_NAME = 60

export function AddPasskey({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const support = passkeySupport(window)
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  if (support !== 'ready') return <p class="soft">{noPasskeysWords(support)}</p>

  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    setRunning(true)
    setTrouble(undefined)
    const outcome = await addPasskey(thisDevice, name.trim())
    if (outcome.kind === 'ok') {
      notify(text().addedNotice)
      await onAdded()
    } else setTrouble(`${text().notAdded} ${wordsFor(outcome)}`)
    setRunning(false)
  }
  return (
    <form class="security-form" onSubmit={add}>
      <Field label={text().newName} hint={text().newNameHint}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            required
            maxLength={LONGEST_NAME}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button button-primary" disabled={isRunning || name.trim() === ''}>
        {isRunning ? text().adding : text().add}
      </button>
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}

function wordsFor(outcome: Exclude<AddOutcome, { readonly kind: 'ok' }>): string {
  return outcome.kind === 'known' || outcome.kind === 'other-address' || outcome.kind === 'failed'
    ? passkeyTroubleWords(outcome)
    : troubleWords(outcome)
}
