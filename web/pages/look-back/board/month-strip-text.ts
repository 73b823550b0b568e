// Words of the strip beside the board.

import { defineText } from '../../../i18n/define-text.ts'

export const monthStripText = defineText({
  en: {
    title: 'The weeks of this milestone',
    own: 'For your eyes: not shown when presenting, not exported.',
    week: 'Week',
    split: 'Split width',
    sleep: 'Sleep',
    sitting: 'Sitting',
    work: 'Work',
    busy: 'busy',
    nights: 'a night',
    days: 'a day',
    sum: 'in all',
    incidents: 'Incidents',
    empty: 'Nothing was recorded in these weeks.',
    untitled: 'Incident',
  },
  ja: {
    title: 'この期間の週',
    own: 'ご自身のためのものです。大きく映すときや書き出しには出ません。',
    week: '週',
    split: '開脚幅',
    sleep: '睡眠',
    sitting: '座位',
    work: '仕事',
    busy: '忙しい',
    nights: '1晩',
    days: '1日',
    sum: '合計',
    incidents: '障害',
    empty: 'この期間の記録はありません。',
    untitled: '障害',
  },
})
