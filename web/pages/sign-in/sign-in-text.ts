// Words of signing in by a link.

import { defineText } from '../../i18n/define-text.ts'

export const signInText = defineText({
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
    unsentFirst: (name: string) =>
      `If this link is for “${name}”, that is sent as soon as you are signed in. If it is for somebody else, choose what becomes of it first.`,
    stay: 'Stay with this account',
    keep: 'Keep it locked here and go on',
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
    unsentFirst: (name: string) =>
      `このリンクが「${name}」のものなら、サインインするとすぐに送られます。別の人のものなら、先にどうするかを選んでください。`,
    stay: 'このアカウントのままにする',
    keep: '鍵をかけて残し、次へ進む',
  },
})
