// Words of coming in by a recovery code or a pasted link.

import { defineText } from '../../i18n/define-text.ts'
import type { SignInOutcome } from '../../store/account-session.ts'
import { tooManyWords } from '../security/trouble-text.ts'
import type { PastedLink } from './link-token.ts'

export type ProofWay = 'recovery-code' | 'link'

/** Why nobody was let in. */
export type ProofTrouble =
  | Exclude<SignInOutcome, { readonly kind: 'signed-in' }>
  | Exclude<PastedLink, { readonly kind: 'token' }>

const text = defineText({
  en: {
    code: 'Recovery code',
    codeHint: 'It works once, and signs every other device of the account out.',
    useCode: 'Use this code',
    link: 'Sign-in link',
    linkHint:
      'Made on another signed-in device under Security, or on the server: npm run -s nobi -- link NAME. It works once, for ten minutes.',
    useLink: 'Use this link',
    working: 'Signing in…',
    codeNotValid: 'This code does not work. Look whether it is complete, and whether it has been used before.',
    linkNotValid: 'This link has been used or has expired. Make a new one.',
    incomplete: 'That is not a whole link. Paste it from https to its very end.',
    otherServer: (origin: string) => `This link belongs to another server: ${origin}`,
    unreachable: 'The server cannot be reached. Try again with the same one when you are connected.',
  },
  ja: {
    code: 'リカバリーコード',
    codeHint: '1回だけ使えます。使うと、このアカウントのほかの端末はすべてサインアウトします。',
    useCode: 'このコードを使う',
    link: 'サインイン用リンク',
    linkHint:
      'サインイン中の別の端末の「セキュリティ」か、サーバーで作れます：npm run -s nobi -- link 名前。10分間、1回だけ使えます。',
    useLink: 'このリンクを使う',
    working: 'サインインしています…',
    codeNotValid: 'このコードは使えません。抜けている文字がないか、使用済みでないかをご確認ください。',
    linkNotValid: 'このリンクは使用済みか期限切れです。新しく作ってください。',
    incomplete: 'リンクが途中で切れています。https から最後まで貼り付けてください。',
    otherServer: (origin: string) => `このリンクは別のサーバーのものです：${origin}`,
    unreachable: 'サーバーにつながりません。接続できるときに、同じものでもう一度お試しください。',
  },
})

export interface ProofWords {
  readonly label: string
  readonly hint: string
  readonly action: string
}

export function proofWords(way: ProofWay): ProofWords {
  return way === 'link'
    ? { label: text().link, hint: text().linkHint, action: text().useLink }
    : { label: text().code, hint: text().codeHint, action: text().useCode }
}

export function proofWorking(): string {
  return text().working
}

export function proofTroubleWords(way: ProofWay, trouble: ProofTrouble): string {
  switch (trouble.kind) {
    case 'not-valid':
      return way === 'link' ? text().linkNotValid : text().codeNotValid
    case 'incomplete':
      return text().incomplete
    case 'other-server':
      return text().otherServer(trouble.origin)
    case 'too-many':
      return tooManyWords(trouble.retryAfter)
    case 'unreachable':
      return text().unreachable
  }
}
