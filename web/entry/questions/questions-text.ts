// What is asked before an entry is saved, in words.

import { defineText } from '../../i18n/define-text.ts'

export const questionsText = defineText({
  en: {
    back: 'Correct it',
    keep: 'Keep it',
    badly: 'Measured badly',
    slip: (typed: string, meant: string) => `${typed} is far from your own widths. Did you mean ${meant}?`,
    take: (width: string) => `Save ${width}`,
    overLegs: (typed: string, most: string) =>
      `${typed} is wider than both your legs in a line (${most}). Is the width right, and your leg length in the settings?`,
    unusual: (typed: string, from: string, to: string) =>
      from === to
        ? `${typed} is unusual for you: your last width was ${from}.`
        : `${typed} is unusual for you: your last few widths were ${from} to ${to}.`,
    same: (time: string, words: string) => `You logged a session at ${time} (${words}). Is this the same one?`,
    intoSame: 'The same: add to it',
    another: 'Another session',
    longNight: (length: string) => `${length} in bed is a lot for one night. Are both times right?`,
    bedAt: (time: string) => `Into bed at ${time}`,
    overlapNight: (from: string, to: string) =>
      `There is an entry in bed from ${from} to ${to} at the same time. It should end before this one begins, or begin after it.`,
    instead: 'Write over that one',
    both: 'Keep both',
    overlapSitting: (from: string, to: string) =>
      `From ${from} to ${to} is recorded already. Time that is in both counts once.`,
    overDay: (length: string) => `That makes ${length} on one day, which has 24 hours.`,
    lessThanBouts: (total: string, bouts: string) =>
      `${total} is less than the single times of that day come to (${bouts}).`,
    wholeDay: 'It stands for the whole day',
  },
  ja: {
    back: '直す',
    keep: 'このまま保存',
    badly: '測り方が怪しい',
    slip: (typed: string, meant: string) =>
      `${typed}は、これまでの幅から大きく外れています。${meant}ではありませんか。`,
    take: (width: string) => `${width}で保存`,
    overLegs: (typed: string, most: string) =>
      `${typed}は、両脚をまっすぐ開いた長さ（${most}）を超えています。幅と、設定の脚の長さを確かめてください。`,
    unusual: (typed: string, from: string, to: string) =>
      from === to
        ? `${typed}は、いつもと大きく違います。前回は${from}でした。`
        : `${typed}は、いつもと大きく違います。最近は${from}〜${to}でした。`,
    same: (time: string, words: string) => `${time}の記録（${words}）があります。同じストレッチですか。`,
    intoSame: '同じ：その記録に加える',
    another: '別のストレッチ',
    longNight: (length: string) => `1回の睡眠で${length}は長すぎるようです。時刻は正しいですか。`,
    bedAt: (time: string) => `${time}に寝た`,
    overlapNight: (from: string, to: string) =>
      `${from}〜${to}の睡眠と重なっています。前の睡眠が終わってから、次が始まるはずです。`,
    instead: 'その記録を書き換える',
    both: '両方残す',
    overlapSitting: (from: string, to: string) => `${from}〜${to}はすでに記録があります。重なる時間は1回だけ数えます。`,
    overDay: (length: string) => `この日の合計が${length}になります。1日は24時間です。`,
    lessThanBouts: (total: string, bouts: string) =>
      `${total}は、その日の個別の記録の合計（${bouts}）より短くなっています。`,
    wholeDay: '1日分の合計とする',
  },
})
