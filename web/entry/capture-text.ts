// Words of the capture sheet.

import { defineText } from '../i18n/define-text.ts'

export const captureText = defineText({
  en: {
    titleNew: 'Note',
    titleEdit: 'Edit note',
    noticed: 'What did you notice?',
    moods: 'It is about',
    url: 'Web address',
    badUrl: 'Write an address that starts with https:// or http://',
    reading: 'To read',
    unread: 'Unread',
    nowReading: 'Reading',
    read: 'Read',
    takeaway: 'What did it give you?',
  },
  ja: {
    titleNew: 'メモ',
    titleEdit: 'メモを直す',
    noticed: '気づいたこと',
    moods: '種類',
    url: 'リンク',
    badUrl: 'https:// または http:// で始まるアドレスを入力してください',
    reading: 'あとで読む',
    unread: '未読',
    nowReading: '読書中',
    read: '読んだ',
    takeaway: '読んで得たこと',
  },
})
