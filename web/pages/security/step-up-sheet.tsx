// Asks for a fresh proof that it is the person themselves: with a passkey, or, on an account without one, with a recovery code or
// a new link, entered right here. What they were doing waits behind it as it is.

import { useState } from 'preact/hooks'
import { defineText } from '../../i18n/define-text.ts'
import { notify } from '../../parts/notice.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { passkeySupport } from '../../store/identity/passkey-support.ts'
import type { StepUpQuestion } from '../../store/identity/step-up-question.ts'
import { proveWithPasskey } from '../../store/identity/use-passkey.ts'
import type { Identity } from '../../store/remembered.ts'
import { session } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { ProofForm } from '../sign-in/proof-form.tsx'
import { noPasskeysWords, passkeyTroubleWords } from './trouble-text.ts'

const text = defineText({
  en: {
    title: 'Is it you?',
    intro: 'This changes who can get into your account, so confirm that it is you. It counts for five minutes.',
    usePasskey: 'Confirm with a passkey',
    working: 'Follow your browser…',
    noPasskey: 'This account has no passkey yet. Confirm with a recovery code, or with a new sign-in link.',
    orElse: 'Or without a passkey:',
    onlyPasskey: 'This account has a passkey, and only a passkey counts here.',
    otherAccount: (name: string) =>
      `That was a way into “${name}”. You are signed in there now; nothing was changed in the other account.`,
  },
  ja: {
    title: '本人の確認',
    intro: 'アカウントに入れる人が変わる操作なので、本人であることを確認します。確認は5分間有効です。',
    usePasskey: 'パスキーで確認',
    working: 'ブラウザの案内に従ってください…',
    noPasskey:
      'このアカウントにはまだパスキーがありません。リカバリーコードか、新しいサインイン用リンクで確認してください。',
    orElse: 'パスキーを使わない場合：',
    onlyPasskey: 'このアカウントにはパスキーがあるため、ここではパスキーでだけ確認できます。',
    otherAccount: (name: string) =>
      `「${name}」に入るための鍵でした。いまは「${name}」としてサインインしています。元のアカウントは何も変わっていません。`,
  },
})

export function StepUpSheet({ question }: { readonly question: StepUpQuestion }) {
  const { accepted, settle } = question
  const hasPasskey = accepted.includes('passkey')
  return (
    <Sheet title={text().title} onClose={() => settle('cancelled')} isHeld>
      <p>{text().intro}</p>
      {hasPasskey ? <PasskeyProof question={question} /> : <p>{text().noPasskey}</p>}
      {hasPasskey && accepted.length > 1 && <p class="soft">{text().orElse}</p>}
      <TypedProofs question={question} />
    </Sheet>
  )
}

function PasskeyProof({ question }: { readonly question: StepUpQuestion }) {
  const support = passkeySupport(window)
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  if (support !== 'ready') {
    return (
      <p>
        {question.accepted.length === 1 && text().onlyPasskey} {noPasskeysWords(support)}
      </p>
    )
  }
  const prove = async () => {
    setRunning(true)
    setTrouble(undefined)
    const outcome = await proveWithPasskey(thisDevice)
    if (outcome.kind === 'done') return question.settle('proved')
    setTrouble(passkeyTroubleWords(outcome))
    setRunning(false)
  }
  return (
    <>
      <button type="button" class="button button-primary" disabled={isRunning} onClick={() => void prove()}>
        {isRunning ? text().working : text().usePasskey}
      </button>
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}

// The session that the code or link makes keeps the name that this device has in the list.
function TypedProofs({ question }: { readonly question: StepUpQuestion }) {
  const [before] = useState(() => (session.value.kind === 'signed-in' ? session.value : undefined))
  const deviceName = before?.credential.label ?? ''
  const onSignedIn = ({ account }: Identity) => {
    if (account.id !== before?.account.id) notify(text().otherAccount(account.name))
    question.settle('proved')
  }
  return (
    <>
      {question.accepted.includes('recovery-code') && (
        <ProofForm way="recovery-code" deviceName={deviceName} onSignedIn={onSignedIn} />
      )}
      {question.accepted.includes('link') && <ProofForm way="link" deviceName={deviceName} onSignedIn={onSignedIn} />}
    </>
  )
}
