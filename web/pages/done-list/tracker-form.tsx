// As whom a tracker is asked, with a token that is used once, or kept from now on.

import { useRef, useState } from 'preact/hooks'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { keepTrackerToken, type TrackerInfo } from '../../store/done-list.ts'
import { thisDevice } from '../../store/this-device.ts'
import { doneText as text } from './done-text.ts'
import { troubleInWords } from './fetch-trouble.ts'

export interface AskedAs {
  readonly login?: string
  readonly token?: string
}

interface TrackerFormProps {
  readonly tracker: TrackerInfo
  readonly isBusy: boolean
  /** The token is kept on the server now. */
  readonly onKept: () => Promise<void>
  /** Without a name: by the token that is kept. */
  readonly onAsk: (as: AskedAs) => void
}

export function TrackerForm({ tracker, isBusy, onKept, onAsk }: TrackerFormProps) {
  const [login, setLogin] = useState('')
  const [token, setToken] = useState('')
  const [use, setUse] = useState<'once' | 'keep'>('once')
  const [trouble, setTrouble] = useState<string>()
  const name = useRef<HTMLInputElement>(null)
  const ask = async () => {
    const typed = { login: login.trim(), token: token.trim() }
    setTrouble(typed.login === '' ? text().needsLogin : undefined)
    if (typed.login === '') return name.current?.focus()
    if (isBusy) return
    if (use === 'once' || typed.token === '')
      return onAsk({ login: typed.login, ...(typed.token !== '' && { token: typed.token }) })
    const kept = await keepTrackerToken(thisDevice, { tracker: tracker.id, ...typed })
    if (kept.kind !== 'ok') return setTrouble(troubleInWords(kept))
    onAsk({})
    await onKept()
  }
  return (
    <form
      class="security-form"
      noValidate
      aria-label={text().tracker}
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <Field label={text().login(tracker.name)} error={trouble}>
        {(ids) => (
          <input
            {...ids}
            ref={name}
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={100}
            value={login}
            onInput={(event) => setLogin(event.currentTarget.value)}
          />
        )}
      </Field>
      <TokenField token={token} isKept={use === 'keep'} onInput={setToken} />
      {tracker.canKeep && token !== '' && (
        <Choice
          label={text().use}
          options={[
            { value: 'once', text: text().once },
            { value: 'keep', text: text().keep },
          ]}
          value={use}
          onChange={(value) => value && setUse(value)}
        />
      )}
      <button type="submit" class="button button-primary" aria-disabled={isBusy}>
        {text().ask(tracker.name)}
      </button>
    </form>
  )
}

interface TokenFieldProps {
  readonly token: string
  readonly isKept: boolean
  readonly onInput: (token: string) => void
}

function TokenField({ token, isKept, onInput }: TokenFieldProps) {
  return (
    <Field label={text().token} hint={isKept ? text().keepHint : text().tokenHint}>
      {(ids) => (
        <input
          {...ids}
          type="password"
          autocomplete="off"
          maxLength={500}
          value={token}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
