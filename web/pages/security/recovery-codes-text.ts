// Words of the recovery codes section.

import { defineText } from '../../i18n/define-text.ts'

export const recoveryCodesText = defineText({
  en: {
    title: 'Recovery codes',
    intro:
      'Ten codes on paper, for the day on which no passkey is at hand. Each lets you in once, and signs every other device out.',
    none: 'You have no recovery codes.',
    left: (count: number, date: string) =>
      count === 1 ? `1 code is left of those made on ${date}.` : `${count} codes are left of those made on ${date}.`,
    used: (date: string) => `All codes made on ${date} have been used.`,
    make: 'Make recovery codes',
    makeNew: 'Make new codes…',
    making: 'Making codes…',
    warning: 'The codes that you have now stop working as soon as new ones are made.',
    makeSure: 'Make new ones',
    keep: 'Keep the present ones',
    shownOnce: 'Here are your codes. They are shown this once: keep them where you would keep a spare key.',
    codes: 'Your recovery codes',
    copy: 'Copy',
    copied: 'Copied. Paste them somewhere safe.',
    notCopied: 'Could not be copied. Save the file, or write them down.',
    save: 'Save as a file',
    print: 'Print',
    done: 'I have kept them',
    fileTitle: (account: string, origin: string) => `Nobi: recovery codes of “${account}” at ${origin}`,
    fileMade: (date: string) => `Made on ${date}. Each works once; earlier ones do not work any more.`,
  },
  ja: {
    title: 'リカバリーコード',
    intro:
      '手元にパスキーがないときのための、紙に残せる10個のコードです。1個で1回サインインでき、そのときほかの端末はすべてサインアウトします。',
    none: 'リカバリーコードはありません。',
    left: (count: number, date: string) => `${date}に作ったコードが残り${count}個あります。`,
    used: (date: string) => `${date}に作ったコードはすべて使用済みです。`,
    make: 'リカバリーコードを作る',
    makeNew: '新しいコードを作る…',
    making: '作っています…',
    warning: '新しいコードを作ると、いまのコードはすぐに使えなくなります。',
    makeSure: '新しく作る',
    keep: 'いまのコードを残す',
    shownOnce: 'あなたのコードです。表示されるのはこの1回だけです。合鍵と同じように、安全な場所に保管してください。',
    codes: 'あなたのリカバリーコード',
    copy: 'コピー',
    copied: 'コピーしました。安全な場所に貼り付けてください。',
    notCopied: 'コピーできませんでした。ファイルに保存するか、書き留めてください。',
    save: 'ファイルに保存',
    print: '印刷',
    done: '保管しました',
    fileTitle: (account: string, origin: string) => `Nobi：${origin} の「${account}」のリカバリーコード`,
    fileMade: (date: string) => `${date}作成。1個につき1回使えます。以前のコードは使えません。`,
  },
})
