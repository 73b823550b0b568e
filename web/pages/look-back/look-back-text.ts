// Words of Look back.

import { defineText } from '../../i18n/define-text.ts'

export const lookBackText = defineText({
  en: {
    title: 'Look back',
    intro: 'What you noticed over the last four weeks, by what it is about.',
    other: 'Without a mark',
    toRead: 'To read',
    unread: 'unread',
    reading: 'reading',
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
    unread: '未読',
    reading: '読書中',
    emptyTitle: 'まだ気づきがありません',
    emptyBody: '忘れないうちに「今日」で書き留めてください。月末のふりかえりまで、ここで待っています。',
    write: 'メモを書く',
  },
})
