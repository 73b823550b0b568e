// One field for a recovery code or a pasted link, and the button that uses it.

import { useState } from 'preact/hooks'
import { Field } from '../../parts/field.tsx'
import type { Identity } from '../../store/remembered.ts'
import { recover, redeemLink } from '../../store/session.ts'
import { readLink } from './link-token.ts'
import { type ProofTrouble, type ProofWay, proofTroubleWords, proofWords, proofWorking } from './proof-words.ts'
import '../settings/settings.css'

type SignedIn = { readonly kind: 'signed-in' } & Identity

interface ProofFormProps {
  readonly way: ProofWay
  /** What the new session is to be called. */
  readonly deviceName: string
  readonly onSignedIn: (identity: Identity) => void
}

export function ProofForm({ way, deviceName, onSignedIn }: ProofFormProps) {
  const [typed, setTyped] = useState('')
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const words = proofWords(way)
  const use = async (event: SubmitEvent) => {
    event.preventDefault()
    setRunning(true)
    setTrouble(undefined)
    const outcome = await prove(way, typed, deviceName)
    setRunning(false)
    if (outcome.kind === 'signed-in') onSignedIn(outcome)
    else setTrouble(proofTroubleWords(way, outcome))
  }
  return (
    <form class="security-form" onSubmit={use}>
      <Field label={words.label} hint={words.hint} error={trouble}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            required
            maxLength={way === 'link' ? 500 : 200}
            autocomplete="off"
            autocapitalize={way === 'link' ? 'none' : 'characters'}
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button" disabled={isRunning || typed.trim() === '' || deviceName === ''}>
        {isRunning ? proofWorking() : words.action}
      </button>
    </form>
  )
}

function prove(way: ProofWay, typed: string, deviceName: string): Promise<ProofTrouble | SignedIn> {
  if (way === 'recovery-code') return recover(typed.trim(), deviceName)
  const link = readLink(typed, location.origin)
  return link.kind === 'token' ? redeemLink(link.token, deviceName) : Promise.resolve(link)
}
