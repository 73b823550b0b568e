// The form that uses a one-time link: the device gets a name, and only the tap does anything.

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Field } from '../../parts/field.tsx'
import { redeemLink } from '../../store/session.ts'
import { session } from '../../store/signals.ts'
import { deviceName } from './device-name.ts'
import { signInText as text } from './sign-in-text.ts'

type Progress = 'waiting' | 'working' | 'not-valid' | 'unreachable'

interface SignInFormProps {
  readonly token: string
  /** The link makes its user the owner of an empty server. */
  readonly isClaim: boolean
}

export function SignInForm({ token, isClaim }: SignInFormProps) {
  const { route } = useLocation()
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const [progress, setProgress] = useState<Progress>('waiting')

  const redeem = async (event: SubmitEvent) => {
    event.preventDefault()
    setProgress('working')
    const outcome = await redeemLink(token, name.trim())
    if (outcome.kind === 'signed-in') route('/', true)
    else setProgress(outcome.kind)
  }
  const action = isClaim ? text().claim : text().signIn
  return (
    <form class="sign-in-form" onSubmit={redeem}>
      <p>{isClaim ? text().bodyClaim : text().bodyLink}</p>
      {session.value.kind === 'signed-in' && <p class="small soft">{text().already(session.value.account.name)}</p>}
      <Field label={text().device} hint={text().deviceHint}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            required
            maxLength={60}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <button
        type="submit"
        class="button button-primary hero-button"
        disabled={progress === 'working' || name.trim() === ''}
      >
        {progress === 'working' ? text().working : action}
      </button>
      <Trouble progress={progress} />
    </form>
  )
}

function Trouble({ progress }: { readonly progress: Progress }) {
  if (progress !== 'not-valid' && progress !== 'unreachable') return null
  return (
    <p class="field-error" role="alert">
      {progress === 'not-valid' ? text().notValid : text().unreachable}
    </p>
  )
}
