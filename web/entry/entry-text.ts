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
    notOpened: 'This could not be opened. Nothing is lost; please try again.',
    gone: 'This entry is no longer there.',
    wrong: 'This value is not possible here.',
    restored: 'Picked up where you left off (not saved yet).',
    startOver: 'Start over',
    unfinished: (date: string) => `You began one for ${date} and did not save it.`,
    continue: 'Continue',
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
    notOpened: '開けませんでした。記録は失われていません。もう一度お試しください。',
    gone: 'この記録はもうありません。',
    wrong: 'この値は入力できません。',
    restored: '前回の続きです（まだ保存していません）。',
    startOver: '最初から',
    unfinished: (date: string) => `${date}の分が、保存されないまま残っています。`,
    continue: '続ける',
  },
})
