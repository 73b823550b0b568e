// What the kinds of records are called.

import { defineText } from '../i18n/define-text.ts'

export const kindText = defineText({
  en: {
    stretch: 'Stretch',
    sleep: 'Sleep',
    sitting: 'Sitting',
    workday: 'Work',
    capture: 'Note',
    milestone: 'Milestone',
    sticky: 'Sticky note',
    action: 'Action',
    postmortem: 'Postmortem',
    hypothesis: 'Hypothesis',
    profile: 'Settings',
  },
  ja: {
    stretch: 'ストレッチ',
    sleep: '睡眠',
    sitting: '座位',
    workday: '仕事',
    capture: 'メモ',
    milestone: 'マイルストーン',
    sticky: '付箋',
    action: 'アクション',
    postmortem: '障害のふりかえり',
    hypothesis: '仮説',
    profile: '設定',
  },
})
