// The ways in that a person keeps: a passkey first, then a recovery code, then a link made elsewhere.

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { passkeySupport } from '../../store/identity/passkey-support.ts'
import { session } from '../../store/signals.ts'
import { noPasskeysWords, passkeyTroubleWords } from '../security/trouble-text.ts'
import { deviceName } from './device-name.ts'
import { DeviceNameField } from './device-name-field.tsx'
import { ProofForm } from './proof-form.tsx'
import { signInText as text } from './sign-in-text.ts'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

export function WaysIn() {
  const { route } = useLocation()
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const onSignedIn = () => route('/', true)
  return (
    <>
      <p>{text().bodyWays}</p>
      {session.value.kind === 'signed-in' && <p class="small soft">{text().already(session.value.account.name)}</p>}
      <PasskeyWay name={name} onName={setName} onSignedIn={onSignedIn} />
      <details class="sign-in-way">
        <summary>{text().byCode}</summary>
        <ProofForm way="recovery-code" deviceName={name.trim()} onSignedIn={onSignedIn} />
      </details>
      <details class="sign-in-way">
        <summary>{text().byLink}</summary>
        <ProofForm way="link" deviceName={name.trim()} onSignedIn={onSignedIn} />
      </details>
    </>
  )
}

interface PasskeyWayProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onSignedIn: () => void
}

function PasskeyWay({ name, onName, onSignedIn }: PasskeyWayProps) {
  const support = passkeySupport(window)
  const { trouble, isRunning, signIn } = usePasskeySignIn({
    isReady: support === 'ready',
    name: name.trim(),
    onSignedIn,
  })
  return (
    <form
      class="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      <DeviceNameField name={name} onName={onName} offersPasskeys={support === 'ready'} />
      {support === 'ready' ? (
        <button type="submit" class="button button-primary hero-button" disabled={isRunning || name.trim() === ''}>
          {isRunning ? text().passkeyWorking : text().passkey}
        </button>
      ) : (
        <p class="soft">{noPasskeysWords(support)}</p>
      )}
      {trouble && (
        <p class="field-error" role="alert">
          {passkeyTroubleWords(trouble)}
        </p>
      )}
    </form>
  )
}
