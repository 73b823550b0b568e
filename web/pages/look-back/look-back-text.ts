// Words of Look back.

import { defineText } from '../../i18n/define-text.ts'

export const lookBackText = defineText({
  en: {
    title: 'Look back',
    intro: 'What you noticed over the last four weeks, by what it is about.',
    other: 'Without a mark',
    toRead: 'To read',
    markRead: 'Read',
    markReadOf: (words: string) => `Read: ${words}`,
    markedRead: 'Marked as read',
    notMarked: 'Not marked: this device’s storage did not take it. Please try again.',
    emptyTitle: 'Nothing noticed yet',
    emptyBody:
      'Write things down on Today while they are fresh. They wait here for the end of the month, when they would be forgotten.',
    write: 'Write a note',
  },
  ja: {
    title: 'ふりかえり',
    intro: 'この4週間に気づいたことを、種類ごとに並べています。',
    other: '印なし',
    toRead: 'あとで読む',
    markRead: '読んだ',
    markReadOf: (words: string) => `読んだ：${words}`,
    markedRead: '読んだことにしました',
    notMarked: '印をつけられませんでした。端末の保存領域に書き込めません。もう一度お試しください。',
    emptyTitle: 'まだ気づきがありません',
    emptyBody: '忘れないうちに「今日」で書き留めてください。月末のふりかえりまで、ここで待っています。',
    write: 'メモを書く',
  },
})
