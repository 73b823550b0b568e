// Words for what a hypothesis is made of.

import { defineText } from '../i18n/define-text.ts'

export const hypothesisText = defineText({
  en: {
    'cause-busy': 'Busy weeks',
    'cause-work': 'Much work',
    'cause-meetings': 'Many meetings',
    'cause-sitting': 'Much sitting',
    'cause-sleep': 'Short sleep',
    'effect-before': 'split before stretching',
    'effect-after': 'split after stretching',
    'direction-down': 'narrower',
    'direction-up': 'wider',
    lag: (weeks: number) =>
      weeks === 0 ? 'from the seven days before' : weeks === 1 ? 'a week later' : `${weeks} weeks later`,
    link: (cause: string, effect: string, direction: string) => `${cause} → ${direction} ${effect}`,
    unfinished: 'Unfinished hypothesis',
  },
  ja: {
    'cause-busy': '忙しい週',
    'cause-work': '仕事が多い',
    'cause-meetings': '会議が多い',
    'cause-sitting': '座る時間が長い',
    'cause-sleep': '睡眠が短い',
    'effect-before': 'ストレッチ前の開脚',
    'effect-after': 'ストレッチ後の開脚',
    'direction-down': 'せまくなる',
    'direction-up': '広くなる',
    lag: (weeks: number) => (weeks === 0 ? '直前の7日間から' : `${weeks}週間あとに`),
    link: (cause: string, effect: string, direction: string) => `${cause} → ${effect}が${direction}`,
    unfinished: '書きかけの仮説',
  },
})
