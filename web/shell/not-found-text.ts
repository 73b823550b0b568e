// Words for addresses that lead nowhere.

import { defineText } from '../i18n/define-text.ts'

export const notFoundText = defineText({
  en: {
    notFound: 'There is no such page.',
    home: 'To Today',
  },
  ja: {
    notFound: 'ページが見つかりません。',
    home: '今日へ',
  },
})
