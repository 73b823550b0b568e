// Words about milestones as periods.

import { defineText } from '../../i18n/define-text.ts'

export const milestonesText = defineText({
  en: {
    title: 'Milestones',
    back: 'Look back',
    intro:
      'A look-back period, by default four iterations of one week. They follow one another by themselves; what you change about one holds for those after it.',
    unnamed: (days: string) => `Milestone ${days}`,
    now: 'now',
    iterationNow: (number: number, count: number) => `iteration ${number} of ${count}`,
    lengths: (iterations: number, days: number) =>
      `${iterations === 1 ? 'one iteration' : `${iterations} iterations`} of ${days === 1 ? 'a day' : days === 7 ? 'a week' : `${days} days`}`,
    all: 'All milestones',
    board: 'Board',
    boardOf: (name: string) => `Board of ${name}`,
    edit: 'Name and days',
    editOf: (name: string) => `Name and days of ${name}`,
    name: 'Name',
    start: 'First day',
    days: 'Days an iteration',
    iterations: 'Iterations',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved on this device',
    notSaved: 'It could not be saved. What you typed is still here.',
    wrongNumber: (most: number) => `A whole number from 1 to ${most}`,
    wrongDate: 'A day like 2026-11-02',
    overlaps: (name: string) => `Shares days with “${name}”. Choose other days, or change that one first.`,
    overlapMark: (name: string) => `shares days with “${name}”`,
    nameTooLong: 'At most 200 characters',
  },
  ja: {
    title: 'マイルストーン',
    back: 'ふりかえり',
    intro:
      'ふりかえりの期間です。はじめは1週間のイテレーションが4回です。次々に自動で続き、どれかを変えると、そのあとにも引き継がれます。',
    unnamed: (days: string) => days,
    now: '今',
    iterationNow: (number: number, count: number) => `${count}回中${number}回目のイテレーション`,
    lengths: (iterations: number, days: number) =>
      `${days === 7 ? '1週間' : `${days}日`}のイテレーションが${iterations}回`,
    all: 'マイルストーン一覧',
    board: 'ボード',
    boardOf: (name: string) => `${name}のボード`,
    edit: '名前と日程',
    editOf: (name: string) => `${name}の名前と日程`,
    name: '名前',
    start: '最初の日',
    days: '1回の日数',
    iterations: 'イテレーションの数',
    save: '保存',
    cancel: 'やめる',
    saved: 'この端末に保存しました',
    notSaved: '保存できませんでした。入力した内容は残っています。',
    wrongNumber: (most: number) => `1から${most}までの整数で入力してください`,
    wrongDate: '2026-11-02 のように入力してください',
    overlaps: (name: string) => `「${name}」と日が重なります。日程を変えるか、先にそちらを変えてください。`,
    overlapMark: (name: string) => `「${name}」と日が重なっています`,
    nameTooLong: '200文字までです',
  },
})
