// The tokens of the account: which, what they may do and until when; making one, and revoking one.

import { useRef, useState } from 'preact/hooks'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { type Credential, endCredential, readCredentials } from '../../store/identity/credentials.ts'
import type { NewToken } from '../../store/identity/make-token.ts'
import { now } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { FromServer } from './from-server.tsx'
import { TokenFormPart } from './tokens-form.tsx'
import { MadeTokenPart } from './tokens-made.tsx'
import { tokensText as text } from './tokens-text.ts'
import { buildTokenRows, type TokenRow } from './tokens-view-model.ts'
import { troubleWords } from './trouble-text.ts'
import { useAnswer } from './use-answer.ts'

type Step = 'closed' | 'form' | { readonly made: NewToken }

export function TokensSection() {
  const shown = useAnswer(() => readCredentials(thisDevice))
  const [step, setStep] = useState<Step>('closed')
  const heading = useRef<HTMLHeadingElement>(null)
  // Where the focus was is gone.
  const close = () => {
    setStep('closed')
    heading.current?.focus()
  }
  const onMade = async (made: NewToken) => {
    setStep({ made })
    await shown.reload()
  }
  const onRevoked = async (label: string) => {
    notify(text().revoked(label))
    heading.current?.focus()
    await shown.reload()
  }
  return (
    <section class="card settings-section" id="tokens">
      <h2 ref={heading} tabIndex={-1}>
        {text().title}
      </h2>
      <p class="small soft">{text().intro}</p>
      <FromServer shown={shown}>
        {(credentials) => <TokenList credentials={credentials} onRevoked={onRevoked} />}
      </FromServer>
      {step === 'closed' && (
        <button type="button" class="button" onClick={() => setStep('form')}>
          {text().add}
        </button>
      )}
      {step === 'form' && <TokenFormPart onMade={onMade} onCancel={close} />}
      {typeof step === 'object' && <MadeTokenPart made={step.made} onDone={close} />}
    </section>
  )
}

interface TokenListProps {
  readonly credentials: readonly Credential[]
  readonly onRevoked: (label: string) => Promise<void>
}

function TokenList({ credentials, onRevoked }: TokenListProps) {
  const rows = buildTokenRows(credentials, { now: now.value, zone: profile.value.zone })
  if (rows.length === 0) return <p>{text().empty}</p>
  return (
    <ul class="security-list">
      {rows.map((row) => (
        <TokenItem key={row.id} row={row} onRevoked={onRevoked} />
      ))}
    </ul>
  )
}

function TokenItem({ row, onRevoked }: { readonly row: TokenRow; readonly onRevoked: TokenListProps['onRevoked'] }) {
  const { id, label, scope, since, used } = row
  const revoke = async () => {
    const answer = await endCredential(thisDevice, id)
    if (answer.kind === 'ok') await onRevoked(label)
    else if (answer.kind !== 'cancelled') notifyProblem(troubleWords(answer))
  }
  const words = [text()[scope], text().since(since), used === undefined ? text().unused : text().used(used)]
  return (
    <li>
      <div class="security-item">
        <div>
          <p>
            <strong>{label}</strong>
          </p>
          <p class="small soft">{words.join(' · ')}</p>
          <p class={row.isExpired ? 'small token-expired' : 'small soft'}>{endInWords(row)}</p>
        </div>
        <ConfirmButton
          label={text().revoke}
          name={text().revokeNamed(label)}
          question={text().revokeQuestion(label)}
          confirm={text().revoke}
          cancel={text().keep}
          onConfirm={revoke}
        />
      </div>
    </li>
  )
}

function endInWords({ until, isExpired }: TokenRow): string {
  if (until === undefined) return text().endless
  return isExpired ? text().expired(until) : text().until(until)
}
