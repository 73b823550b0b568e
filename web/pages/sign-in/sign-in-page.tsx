// Opens a one-time link: says what it will do, and does it only on an explicit tap.

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { defineText } from '../../i18n/define-text.ts'
import { Fan } from '../../parts/fan.tsx'
import { Field } from '../../parts/field.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { redeemLink } from '../../store/session.ts'
import { session } from '../../store/signals.ts'
import { deviceName } from './device-name.ts'
import './sign-in.css'

const text = defineText({
  en: {
    titleClaim: 'Make this Nobi yours',
    titleLink: 'Sign in on this device',
    bodyClaim:
      'This link makes you the owner. It works once. From then on your entries are kept on this device and on your server.',
    bodyLink: 'This link signs this device in. It works once.',
    device: 'Name of this device',
    deviceHint: 'Shown in your list of devices',
    claim: 'Become the owner',
    signIn: 'Sign in',
    working: 'Signing in…',
    notValid:
      'This link has been used, has expired or is not complete. Ask for a new one on the server: npm run -s nobi -- link NAME',
    unreachable: 'The server cannot be reached. The link stays valid; try again when you are connected.',
    noToken: 'This address has no link token in it. Open the whole link as it was printed.',
    already: (name: string) => `This device is signed in as “${name}”.`,
    home: 'To Today',
  },
  ja: {
    titleClaim: 'このNobiの持ち主になる',
    titleLink: 'この端末でサインイン',
    bodyClaim:
      'このリンクを使うと、あなたが持ち主になります。使えるのは1回だけです。以後、記録はこの端末とサーバーの両方に残ります。',
    bodyLink: 'このリンクで、この端末がサインインします。使えるのは1回だけです。',
    device: 'この端末の名前',
    deviceHint: '端末の一覧に表示されます',
    claim: '持ち主になる',
    signIn: 'サインイン',
    working: 'サインインしています…',
    notValid:
      'このリンクは使用済みか、期限切れか、途中で切れています。サーバーで新しいリンクを作ってください：npm run -s nobi -- link 名前',
    unreachable: 'サーバーにつながりません。リンクはまだ使えます。接続できるときにもう一度お試しください。',
    noToken: 'このアドレスにはリンクの鍵がありません。表示されたリンク全体を開いてください。',
    already: (name: string) => `この端末は「${name}」としてサインイン済みです。`,
    home: '今日へ',
  },
})

type Progress = 'waiting' | 'working' | 'not-valid' | 'unreachable'

export function SignInPage() {
  const { path, route } = useLocation()
  const [token] = useState(() => location.hash.slice(1))
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const [progress, setProgress] = useState<Progress>('waiting')
  const isClaim = path === '/claim'

  const redeem = async (event: SubmitEvent) => {
    event.preventDefault()
    setProgress('working')
    const outcome = await redeemLink(token, name.trim())
    if (outcome.kind === 'signed-in') route('/', true)
    else setProgress(outcome.kind)
  }
  usePageTitle(isClaim ? text().titleClaim : text().titleLink)
  return (
    <main class="page sign-in" id="main">
      <div class="sign-in-fan">
        <Fan
          size="large"
          beforeMm={1400}
          afterMm={1500}
          scale={{ lowestMm: 1350, highestMm: 1550 }}
          legLengthMm={undefined}
        />
      </div>
      <h1 class="page-title">{isClaim ? text().titleClaim : text().titleLink}</h1>
      {token === '' ? (
        <p class="field-error">{text().noToken}</p>
      ) : (
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
            {progress === 'working' ? text().working : isClaim ? text().claim : text().signIn}
          </button>
          {progress === 'not-valid' && (
            <p class="field-error" role="alert">
              {text().notValid}
            </p>
          )}
          {progress === 'unreachable' && (
            <p class="field-error" role="alert">
              {text().unreachable}
            </p>
          )}
        </form>
      )}
      <a class="button button-quiet" href="/">
        {text().home}
      </a>
    </main>
  )
}
