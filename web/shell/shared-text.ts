// Words for what was shared from another app.

import { defineText } from '../i18n/define-text.ts'

export const sharedText = defineText({
  en: {
    saved: (words: string) => `Saved as a note: ${words}`,
    savedSome: (count: string) => `${count} things saved as notes`,
    savedCut: 'Saved as a note. The text was too long: it ends after 10,000 characters.',
    notSaved: 'What was shared could not be saved yet. It is kept on this device.',
    question: (words: string) => `Shared with Nobi: “${words}”. Keep it as a note?`,
    label: 'Shared with Nobi',
    keep: 'Keep it',
    discard: 'Discard',
    discarded: 'Discarded',
  },
  ja: {
    saved: (words: string) => `メモに保存しました：${words}`,
    savedSome: (count: string) => `${count}件をメモに保存しました`,
    savedCut: 'メモに保存しました。長すぎるため、はじめの1万文字までです。',
    notSaved: '共有された内容をまだ保存できません。この端末に残っています。',
    question: (words: string) => `共有された内容「${words}」をメモに残しますか。`,
    label: '共有された内容',
    keep: '残す',
    discard: '残さない',
    discarded: '残さないことにしました',
  },
})
