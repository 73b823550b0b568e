// Words that compare iterations and milestones.

import { defineText } from '../../i18n/define-text.ts'

export const periodsText = defineText({
  en: {
    group: 'Group by',
    'group-day': 'day',
    'group-week': 'week',
    'group-iteration': 'iteration',
    'group-milestone': 'milestone',
    title: 'Milestone by milestone',
    table: 'Table of all of them',
    iteration: (number: number, milestone: string) => `${milestone}, iteration ${number}`,
    together: (first: string, second: string) => `${first} ${second}`.trim(),
    oneOnly: 'There is only one so far, so there is nothing to compare it with yet.',
    none: 'None began in this time. A longer range has more.',
    compared: (name: string, latest: string, n: number, earlier: string, before: number, change: string) =>
      `${name}: ${latest} before stretching on average (${n} ${n === 1 ? 'measurement' : 'measurements'}); in the one before ${earlier} (${before}). Difference ${change}.`,
    'noise-more': 'That is more than your reading error, but no reason for it.',
    'noise-within': 'That is within your reading error: it need not mean anything.',
    'noise-unknown':
      'Whether that is more than your reading error cannot be said before you have measured twice in a few sessions.',
    'missing-both': 'No split width before stretching was measured in the last two, so they cannot be compared.',
    'missing-latest': 'No split width before stretching has been measured in the last one, so it cannot be compared.',
    'missing-earlier':
      'No split width before stretching was measured in the one before, so there is nothing to compare with.',
    busy: (busy: number, judged: number, busyBefore: number, judgedBefore: number) =>
      `Busy weeks: ${busy} of ${judged} that can be judged; in the one before ${busyBefore} of ${judgedBefore}.`,
    busyWeeks: 'Busy weeks',
    busyOf: (busy: number, judged: number) => `${busy} of ${judged}`,
    period: 'Days',
    caption: 'Means of each, sums of work. Empty: not recorded.',
    beforeMean: (group: string) => `Before, mean by ${group}`,
    afterMean: (group: string) => `After, mean by ${group}`,
  },
  ja: {
    group: 'まとめる単位',
    'group-day': '日',
    'group-week': '週',
    'group-iteration': 'イテレーション',
    'group-milestone': 'マイルストーン',
    title: 'マイルストーンごとに見る',
    table: '一覧表',
    iteration: (number: number, milestone: string) => `${milestone} 第${number}イテレーション`,
    together: (first: string, second: string) => first + second,
    oneOnly: 'まだひとつなので、くらべる相手がありません。',
    none: 'この期間に始まったものがありません。期間を長くすると表示されます。',
    compared: (name: string, latest: string, n: number, earlier: string, before: number, change: string) =>
      `${name}：ストレッチ前の平均は${latest}(${n}回)、ひとつ前は${earlier}(${before}回)。差は${change}です。`,
    'noise-more': '測定のばらつきより大きい差ですが、差だけでは理由はわかりません。',
    'noise-within': '測定のばらつきの範囲内なので、意味のある差とは限りません。',
    'noise-unknown': '測定のばらつきより大きいかどうかは、同じ日に2回測った記録が何度かそろうとわかります。',
    'missing-both': '直近のふたつにストレッチ前の開脚幅がないため、くらべられません。',
    'missing-latest': '直近のものにストレッチ前の開脚幅がまだないため、くらべられません。',
    'missing-earlier': 'ひとつ前にストレッチ前の開脚幅がないため、くらべられません。',
    busy: (busy: number, judged: number, busyBefore: number, judgedBefore: number) =>
      `忙しい週は、判定できた${judged}週のうち${busy}週、ひとつ前は${judgedBefore}週のうち${busyBefore}週です。`,
    busyWeeks: '忙しい週',
    busyOf: (busy: number, judged: number) => `${judged}週中${busy}週`,
    period: '期間',
    caption: 'それぞれの平均(仕事は合計)。空欄は記録なし。',
    beforeMean: (group: string) => `前の平均(${group}ごと)`,
    afterMean: (group: string) => `後の平均(${group}ごと)`,
  },
})
