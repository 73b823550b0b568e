// The form that makes a token. What is typed in it stays while the person proves who they are, and when it fails.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { makeToken, type NewToken } from '../../store/identity/make-token.ts'
import { thisDevice } from '../../store/this-device.ts'
import { tokensText as text } from './tokens-text.ts'
import { emptyTokenForm, type TokenForm, tokenDays, tokenWish } from './tokens-view-model.ts'
import { troubleWords } from './trouble-text.ts'

interface TokenFormPartProps {
  readonly onMade: (made: NewToken) => Promise<void>
  readonly onCancel: () => void
}

const MOST_LETTERS = 100
const dayTexts = { '30': 'day30', '90': 'day90', '365': 'day365', never: 'dayNever' } as const

export function TokenFormPart({ onMade, onCancel }: TokenFormPartProps) {
  const [form, setForm] = useState<TokenForm>(emptyTokenForm)
  const [isWorking, setWorking] = useState(false)
  const [isNameless, setNameless] = useState(false)
  const [trouble, setTrouble] = useState('')
  const name = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => name.current?.focus(), [])
  const change = (part: Partial<TokenForm>) => setForm((typed) => ({ ...typed, ...part }))

  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    const wish = tokenWish(form)
    setNameless(wish === undefined)
    if (wish === undefined) return name.current?.focus()
    if (isWorking) return
    setTrouble('')
    setWorking(true)
    const answer = await makeToken(thisDevice, wish)
    setWorking(false)
    if (answer.kind === 'ok') await onMade(answer.body)
    else if (answer.kind !== 'cancelled') setTrouble(troubleWords(answer))
  }
  return (
    <form class="security-form" aria-label={text().form} noValidate onSubmit={(event) => void make(event)}>
      <Field
        label={text().label}
        hint={text().labelHint}
        error={isNameless && form.label.trim() === '' ? text().needsName : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            ref={name}
            type="text"
            autocomplete="off"
            maxLength={MOST_LETTERS}
            value={form.label}
            onInput={(event) => change({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <Choice
        label={text().scope}
        options={[
          { value: 'read', text: text().scopeRead },
          { value: 'write', text: text().scopeWrite },
        ]}
        value={form.scope}
        onChange={(scope) => scope && change({ scope })}
      />
      <Choice
        label={text().days}
        options={tokenDays.map((value) => ({ value, text: text()[dayTexts[value]] }))}
        value={form.days}
        onChange={(days) => days && change({ days })}
      />
      {trouble !== '' && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
      <div class="settings-buttons">
        <button type="submit" class="button button-primary" aria-disabled={isWorking}>
          {isWorking ? text().making : text().make}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text().cancel}
        </button>
      </div>
    </form>
  )
}
