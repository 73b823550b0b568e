// Words of the sheet that explains the sync.

import { defineText } from '../i18n/define-text.ts'

export const syncSheetText = defineText({
  en: {
    titleUnknown: 'Looking…',
    titleLocalOnly: 'On this device only',
    titleSample: 'Sample data',
    titleSaved: 'Saved and synced',
    titleSyncing: 'Syncing…',
    titleCatchingUp: 'Loading your records',
    titleWaiting: 'Waiting to be sent',
    titleSignedOut: 'Signed out by the server',
    titleRejected: 'Refused by the server',
    titleUpdate: 'This version is too old',
    titleOlder: 'This version is too old',
    titleBlocked: 'An older version is open',
    titleStorage: 'No room on this device',
    explainUnknown: 'Finding out what is on this device and what is on your server.',
    explainLocalOnly:
      'Everything you enter is kept in this browser on this device. Open a sign-in link to keep it on your server too.',
    explainSample:
      'What you see is invented, and made on this device. It goes to no server, and neither does what you type into it.',
    explainSaved: 'Everything is on this device and on your server.',
    explainSyncing: 'Your entries are on this device. They are being sent to your server.',
    explainCatchingUp:
      'This device is reading everything that your server has. You can log all the while; what you enter is kept here and sent afterwards.',
    explainWaiting:
      'Your entries are safe on this device. They go to your server by themselves as soon as it can be reached.',
    explainSignedOut:
      'Your server does not know this device any more. Nothing is lost: everything stays here. Open a new sign-in link to go on syncing.',
    explainRejected:
      'What the server would not take is kept on this device as you typed it, with the reason. You can correct it or send it again.',
    explainStorage:
      'This device has no room for what came from your server. What you entered here is kept; free some space and it goes on by itself.',
    longWait: (age: string) =>
      `The oldest change was made ${age} and is on this device alone. Sync when you can, or save a file with what waits.`,
    waiting: 'Waiting',
    waitingNone: 'nothing',
    waitingSince: (count: string, moment: string) => `${count}, the oldest from ${moment}`,
    changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
    lastSync: 'Last synced',
    never: 'never on this device',
    account: 'Account',
    syncNow: 'Sync now',
    syncing: 'Syncing…',
    done: 'Done: everything is on your server.',
    doneRefused: 'Done. What the server refused is kept here.',
    offline: 'This device has no network. It syncs by itself when there is one.',
    unreachable: 'The server cannot be reached. What waits is tried again by itself.',
    unreachableSince: (moment: string) =>
      `The server cannot be reached; it last answered at ${moment}. What waits is tried again by itself.`,
    signedOut: 'Your server does not know this device any more. Sign in again to go on syncing.',
    noRoom: 'This device has no room for what came in.',
    reload: 'Reload',
    saveFile: 'Save what waits as a file',
    toRefused: (count: number) => (count === 1 ? 'Look at it' : `Look at all ${count}`),
    toAccount: 'How to sign in',
    toSignIn: 'Sign in again or leave',
    toStorage: 'Storage, copies and checks',
  },
  ja: {
    titleUnknown: '確認中…',
    titleLocalOnly: 'この端末だけに保存',
    titleSample: 'サンプルデータ',
    titleSaved: '保存・同期済み',
    titleSyncing: '同期しています…',
    titleCatchingUp: '記録を読み込んでいます',
    titleWaiting: '送信待ち',
    titleSignedOut: 'サインアウトされています',
    titleRejected: '受け付けられなかった変更',
    titleUpdate: 'アプリが古くなっています',
    titleOlder: 'アプリが古くなっています',
    titleBlocked: '古いバージョンが開いています',
    titleStorage: '端末に空きがありません',
    explainUnknown: 'この端末とサーバーの記録を確かめています。',
    explainLocalOnly:
      '入力した記録は、この端末のブラウザだけに残ります。サインイン用のリンクを開くと、サーバーにも保存できます。',
    explainSample:
      '表示しているのは、この端末で作った架空の記録です。サーバーには送られません。ここに入力したものも送られません。',
    explainSaved: 'すべての記録が、この端末とサーバーの両方にあります。',
    explainSyncing: '記録はこの端末にあります。サーバーへ送っています。',
    explainCatchingUp:
      'サーバーにある記録をすべて読み込んでいます。その間も入力できます。入力したものはこの端末に残り、あとで送られます。',
    explainWaiting: '記録はこの端末に残っています。サーバーにつながると自動で送ります。',
    explainSignedOut:
      'サーバーがこの端末を認識していません。記録はすべてこの端末に残っています。新しいサインイン用リンクを開くと、同期を再開します。',
    explainRejected:
      '入力したままの形で、理由といっしょにこの端末に残っています。直すことも、もう一度送ることもできます。',
    explainStorage:
      'サーバーから届いた記録を、この端末に保存する空きがありません。ここで入力した記録は残っています。空きができると自動で続けます。',
    longWait: (age: string) =>
      `いちばん古い変更は${age}のもので、この端末だけにあります。できるときに同期するか、ファイルに保存してください。`,
    waiting: '送信待ち',
    waitingNone: 'なし',
    waitingSince: (count: string, moment: string) => `${count}（いちばん古いものは${moment}）`,
    changes: (count: number) => `${count}件`,
    lastSync: '最後の同期',
    never: 'この端末ではまだ',
    account: 'アカウント',
    syncNow: 'いますぐ同期',
    syncing: '同期しています…',
    done: '完了しました。すべてサーバーにあります。',
    doneRefused: '完了しました。受け付けられなかったものは、この端末に残っています。',
    offline: 'ネットワークにつながっていません。つながると自動で同期します。',
    unreachable: 'サーバーにつながりません。待っているものは自動でもう一度送ります。',
    unreachableSince: (moment: string) =>
      `サーバーにつながりません。最後につながったのは${moment}です。待っているものは自動でもう一度送ります。`,
    signedOut: 'サーバーがこの端末を認識していません。もう一度サインインすると同期を再開します。',
    noRoom: '届いた記録を保存する空きが、この端末にありません。',
    reload: '再読み込み',
    saveFile: '送信待ちをファイルに保存',
    toRefused: (count: number) => `${count}件の内容を見る`,
    toAccount: 'サインインのしかた',
    toSignIn: 'サインインする・離れる',
    toStorage: '保存領域・コピー・確認',
  },
})
