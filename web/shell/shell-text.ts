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
    syncLoading: (percent: string) => `Loading ${percent}`,
    syncWaiting: (count: number) => (count === 1 ? '1 change waiting' : `${count} changes waiting`),
    syncSince: (count: number, moment: string) => `${count} waiting since ${moment}`,
    syncSignedOut: 'Attention: signed out',
    syncRejected: (count: number) => `Attention: ${count} refused`,
    syncUpdate: 'Attention: app too old',
    syncBlocked: 'Attention: old tab open',
    syncStorage: 'Attention: no room',
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
    update: 'A new version is ready.',
    explainUpdate:
      'Your server has a newer version. Reload the app to go on syncing; your entries stay on this device.',
    explainBlocked: 'Another tab has an older version open. Close or reload it; this one then goes on by itself.',
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
    syncLoading: (percent: string) => `読み込み中 ${percent}`,
    syncWaiting: (count: number) => `送信待ち ${count}件`,
    syncSince: (count: number, moment: string) => `送信待ち ${count}件（${moment}から）`,
    syncSignedOut: '要確認：サインアウト',
    syncRejected: (count: number) => `要確認：受付不可 ${count}件`,
    syncUpdate: '要確認：アプリが古い',
    syncBlocked: '要確認：古いタブ',
    syncStorage: '要確認：空き容量なし',
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
    update: '新しいバージョンがあります。',
    explainUpdate: 'サーバーが新しくなりました。再読み込みすると同期を続けられます。記録はこの端末に残っています。',
    explainBlocked:
      '別のタブで古いバージョンが開いています。そのタブを閉じるか再読み込みすると、こちらは自動で続きます。',
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
