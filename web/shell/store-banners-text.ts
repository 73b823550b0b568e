// Words of what the store has to say above the page.

import { defineText } from '../i18n/define-text.ts'

export const storeBannersText = defineText({
  en: {
    loading: (done: string, total: string) => `Loading your records: ${done} of ${total} – you can already log`,
    loadingUncounted: 'Loading your records – you can already log',
    loadingLabel: 'Loading your records',
    loaded: 'All your records are here.',
    explainSignedOut:
      'Your server does not know this device any more. Nothing is lost: everything stays here. Open a new sign-in link to go on syncing.',
    signedOutMore: 'What you can do',
    explainRejected: (count: number) =>
      count === 1
        ? 'The server did not accept one of your changes. It is kept on this device.'
        : `The server did not accept ${count} of your changes. They are kept on this device.`,
    look: 'Look at it',
    uploadQuestion: (count: number, name: string) =>
      count === 1
        ? `1 entry was made on this device before you signed in. Add it to the account “${name}”?`
        : `${count} entries were made on this device before you signed in. Add them to the account “${name}”?`,
    upload: 'Add them',
    uploadLater: 'Not now',
    uploaded: 'Added to your account',
    uploadFailed: 'Could not add them. They are still on this device.',
  },
  ja: {
    loading: (done: string, total: string) => `記録を読み込んでいます：${total}件中${done}件。このまま入力できます`,
    loadingUncounted: '記録を読み込んでいます。このまま入力できます',
    loadingLabel: '記録の読み込み',
    loaded: '記録をすべて読み込みました。',
    explainSignedOut:
      'サーバーがこの端末を認識していません。記録はすべてこの端末に残っています。新しいサインイン用リンクを開くと、同期を再開します。',
    signedOutMore: 'できること',
    explainRejected: (count: number) =>
      `${count}件の変更がサーバーに受け付けられませんでした。この端末に残っています。`,
    look: '確かめる',
    uploadQuestion: (count: number, name: string) =>
      `サインイン前にこの端末で記録した${count}件があります。アカウント「${name}」に加えますか。`,
    upload: '加える',
    uploadLater: 'あとで',
    uploaded: 'アカウントに加えました',
    uploadFailed: '加えられませんでした。記録はこの端末に残っています。',
  },
})
