// Words of the frame.

import { defineText } from '../i18n/define-text.ts'

export const shellText = defineText({
  en: {
    skip: 'Skip to content',
    navigation: 'Main',
    today: 'Today',
    trends: 'Trends',
    lookBack: 'Look back',
    log: 'Log',
    settings: 'Settings',
    syncUnknown: 'Looking…',
    syncLocalOnly: 'On this device only',
    syncSaved: 'Saved and synced',
    syncSyncing: 'Syncing…',
    syncWaiting: (count: number) => (count === 1 ? '1 change waiting' : `${count} changes waiting`),
    syncAttention: 'Needs attention',
    explainUnknown: 'Finding out what is on this device and what is on your server.',
    explainLocalOnly:
      'Everything you enter is kept in this browser on this device. Open a sign-in link to keep it on your server too.',
    explainSaved: 'Everything is on this device and on your server.',
    explainSyncing: 'Your entries are on this device. They are being sent to your server.',
    explainWaiting:
      'Your entries are safe on this device. They go to your server by themselves as soon as it can be reached.',
    explainOldest: (when: string) => `The oldest has waited since ${when}.`,
    explainSignedOut:
      'Your server does not know this device any more. Nothing is lost: everything stays here. Open a new sign-in link to go on syncing.',
    explainRejected: (count: number) =>
      `${count} of your changes were not accepted by the server. They are kept on this device.`,
    explainUpdate:
      'Your server has a newer version. Reload the app to go on syncing; your entries stay on this device.',
    explainStorage:
      'This device has no room for what came from your server. What you entered here is kept; free some space and it goes on by itself.',
    update: 'A new version is ready.',
    reload: 'Reload',
    uploadQuestion: (count: number, name: string) =>
      count === 1
        ? `1 entry was made on this device before you signed in. Add it to the account “${name}”?`
        : `${count} entries were made on this device before you signed in. Add them to the account “${name}”?`,
    upload: 'Add them',
    uploadLater: 'Not now',
    uploaded: 'Added to your account',
    uploadFailed: 'Could not add them. They are still on this device.',
    notFound: 'There is no such page.',
    home: 'To Today',
  },
  ja: {
    skip: '本文へ',
    navigation: 'メイン',
    today: '今日',
    trends: '傾向',
    lookBack: 'ふりかえり',
    log: '記録',
    settings: '設定',
    syncUnknown: '確認中…',
    syncLocalOnly: 'この端末だけに保存',
    syncSaved: '保存・同期済み',
    syncSyncing: '同期しています…',
    syncWaiting: (count: number) => `送信待ち ${count}件`,
    syncAttention: '確認が必要です',
    explainUnknown: 'この端末とサーバーの記録を確かめています。',
    explainLocalOnly:
      '入力した記録は、この端末のブラウザだけに残ります。サインイン用のリンクを開くと、サーバーにも保存できます。',
    explainSaved: 'すべての記録が、この端末とサーバーの両方にあります。',
    explainSyncing: '記録はこの端末にあります。サーバーへ送っています。',
    explainWaiting: '記録はこの端末に残っています。サーバーにつながると自動で送ります。',
    explainOldest: (when: string) => `いちばん古いものは${when}から待っています。`,
    explainSignedOut:
      'サーバーがこの端末を認識していません。記録はすべてこの端末に残っています。新しいサインイン用リンクを開くと、同期を再開します。',
    explainRejected: (count: number) =>
      `${count}件の変更がサーバーに受け付けられませんでした。この端末に残っています。`,
    explainUpdate: 'サーバーが新しくなりました。再読み込みすると同期を続けられます。記録はこの端末に残っています。',
    explainStorage:
      'サーバーから届いた記録を、この端末に保存する空きがありません。ここで入力した記録は残っています。空きができると自動で続けます。',
    update: '新しいバージョンがあります。',
    reload: '再読み込み',
    uploadQuestion: (count: number, name: string) =>
      `サインイン前にこの端末で記録した${count}件があります。アカウント「${name}」に加えますか。`,
    upload: '加える',
    uploadLater: 'あとで',
    uploaded: 'アカウントに加えました',
    uploadFailed: '加えられませんでした。記録はこの端末に残っています。',
    notFound: 'ページが見つかりません。',
    home: '今日へ',
  },
})
