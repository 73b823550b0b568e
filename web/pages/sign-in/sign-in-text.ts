// Words of signing in by a link.

import { defineText } from '../../i18n/define-text.ts'

export const signInText = defineText({
  en: {
    titleClaim: 'Make this Nobi yours',
    titleLink: 'Sign in on this device',
    titleWays: 'Sign in',
    bodyWays: 'For an account that is on your server already.',
    passkey: 'Sign in with a passkey',
    passkeyWorking: 'Follow your browser…',
    byCode: 'With a recovery code',
    byLink: 'With a link from another device',
    otherWays: 'Sign in another way',
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
      `If you sign in as “${name}”, that is sent at once. If you sign in as somebody else, choose what becomes of it first.`,
    stay: 'Stay with this account',
    keep: 'Keep it locked here and go on',
  },
  ja: {
    titleClaim: 'このNobiの持ち主になる',
    titleLink: 'この端末でサインイン',
    titleWays: 'サインイン',
    bodyWays: 'サーバーにすでにあるアカウントに入ります。',
    passkey: 'パスキーでサインイン',
    passkeyWorking: 'ブラウザの案内に従ってください…',
    byCode: 'リカバリーコードを使う',
    byLink: '別の端末で作ったリンクを使う',
    otherWays: '別の方法でサインイン',
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
      `「${name}」としてサインインすると、すぐに送られます。別の人としてサインインするなら、先にどうするかを選んでください。`,
    stay: 'このアカウントのままにする',
    keep: '鍵をかけて残し、次へ進む',
  },
})
