// Words for things saved to read later.

import { defineText } from '../i18n/define-text.ts'

export const readingText = defineText({
  en: {
    unread: 'unread',
    reading: 'reading',
    read: 'read',
    savedAgo: (days: number) => (days <= 0 ? 'saved today' : days === 1 ? 'saved yesterday' : `saved ${days} days ago`),
  },
  ja: {
    unread: '未読',
    reading: '読書中',
    read: '読んだ',
    savedAgo: (days: number) => (days <= 0 ? '今日保存' : days === 1 ? '昨日保存' : `${days}日前に保存`),
  },
})
