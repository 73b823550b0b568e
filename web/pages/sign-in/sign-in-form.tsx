// The form that uses a one-time link: the device gets a name, and only the tap does anything.

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SignInOutcome } from '../../store/account-session.ts'
import { redeemLink } from '../../store/session.ts'
import { session } from '../../store/signals.ts'
import { tooManyWords } from '../security/trouble-text.ts'
import { deviceName } from './device-name.ts'
import { DeviceNameField } from './device-name-field.tsx'
import { signInText as text } from './sign-in-text.ts'

type Progress = { readonly kind: 'waiting' | 'working' } | Exclude<SignInOutcome, { readonly kind: 'signed-in' }>

interface SignInFormProps {
  readonly token: string
  /** The link makes its user the owner of an empty server. */
  readonly isClaim: boolean
}

export function SignInForm({ token, isClaim }: SignInFormProps) {
  const { route } = useLocation()
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const [progress, setProgress] = useState<Progress>({ kind: 'waiting' })

  const redeem = async (event: SubmitEvent) => {
    event.preventDefault()
    setProgress({ kind: 'working' })
    const outcome = await redeemLink(token, name.trim())
    if (outcome.kind === 'signed-in') route('/', true)
    else setProgress(outcome)
  }
  const action = isClaim ? text().claim : text().signIn
  return (
    <form class="sign-in-form" onSubmit={redeem}>
      <p>{isClaim ? text().bodyClaim : text().bodyLink}</p>
      {session.value.kind === 'signed-in' && <p class="small soft">{text().already(session.value.account.name)}</p>}
      <DeviceNameField name={name} onName={setName} />
      <button
        type="submit"
        class="button button-primary hero-button"
        disabled={progress.kind === 'working' || name.trim() === ''}
      >
        {progress.kind === 'working' ? text().working : action}
      </button>
      <Trouble progress={progress} />
    </form>
  )
}

function Trouble({ progress }: { readonly progress: Progress }) {
  if (progress.kind === 'waiting' || progress.kind === 'working') return null
  return (
    <p class="field-error" role="alert">
      {progress.kind === 'too-many' ? tooManyWords(progress.retryAfter) : troubleWords(progress.kind)}
    </p>
  )
}

function troubleWords(kind: 'not-valid' | 'unreachable'): string {
  return kind === 'not-valid' ? text().notValid : text().unreachable
}
