// Words that every entry sheet shares.

import { defineText } from '../i18n/define-text.ts'

export const entryText = defineText({
  en: {
    save: 'Save',
    saved: 'Saved on this device',
    deleted: 'Deleted',
    delete: 'Delete',
    more: 'More',
    date: 'Date',
    time: 'Time',
    note: 'Note',
    notSaved: 'Not saved: this device’s storage did not take it. Your input is still here; try again.',
    badInput: 'Please check the marked fields.',
    gone: 'This entry is no longer there.',
    wrong: 'This value is not possible here.',
  },
  ja: {
    save: '保存',
    saved: 'この端末に保存しました',
    deleted: '削除しました',
    delete: '削除',
    more: 'くわしく',
    date: '日付',
    time: '時刻',
    note: 'メモ',
    notSaved: '保存できませんでした。端末の保存領域に書き込めません。入力は残っているので、もう一度お試しください。',
    badInput: '印のついた項目を確かめてください。',
    gone: 'この記録はもうありません。',
    wrong: 'この値は入力できません。',
  },
})
