// Words of Insights.

import { defineText } from '../../i18n/define-text.ts'

export const insightsText = defineText({
  en: {
    title: 'Insights',
    back: 'Trends',
    intro: 'Say first what you believe, then see what your records say of it. “I do not know yet” is a proper answer.',
    reading: 'Looking at all your weeks …',
    nothingStated: 'Nothing has been stated yet, so nothing has been looked at.',
    stateLink: 'State a link',
    stateAnother: 'State another link',
    stateIntro:
      'What you fix before looking counts; what is found by looking around is mostly chance. Posture and stiffness in between are not measured, so the ends of the chain are what can be held against your records.',
    cause: 'It starts from',
    effect: 'It shows in the',
    direction: 'which gets',
    lag: 'When',
    why: 'Why you believe it (optional)',
    whyHint: 'For yourself, to read again when there is an answer.',
    keep: 'State it',
    cancel: 'Cancel',
    kept: 'Stated',
    notKept: 'It could not be stored, and is still here.',
    alreadyStated: 'You have stated exactly this already.',
    remove: 'Take back',
    removeNamed: (title: string) => `Take back: ${title}`,
    removed: 'Taken back',
    notRemoved: 'It could not be taken back.',
    stated: (date: string) => `stated ${date}`,
    weeksAfter: (after: number, all: number) => `${after} of ${all} weeks came after that`,
    to: 'to',
    difference: (cause: string, estimate: string, range: string, weeks: number) =>
      `${cause} against usual weeks: ${estimate} cm (95 % range ${range} cm), ${weeks} weeks`,
    beside: 'Looked at beside it',
    pairs: (count: number) => (count === 1 ? 'The one measurement behind it' : `The ${count} measurements behind it`),
    scatter: (cause: string, count: number) =>
      `${count} measurements, each by how much there was of it (${cause}) in its seven days, and how wide the split was.`,
    older: 'older',
    newer: 'newer',
    less: 'less',
    more: 'more',
    table: 'As a table',
    saveCsv: 'Save CSV',
    date: 'Measured',
    exposureScore: 'Busy score',
    exposureHours: 'Hours a day',
    exposureSleep: 'Hours in bed a night',
    width: (unit: string) => `Split (${unit})`,
    noise: 'How well you can measure',
    method: 'How this is judged',
    'method-1':
      'Each measurement is set against the seven days before it (or those one or two weeks earlier). Fewer than four recorded days make no pair; nothing is filled in.',
    'method-2':
      'The busy score is the mean of work, sitting and short sleep, each against your own usual. Closed issues are output and stay out. Here a busy week is always one of your own top quarter, wherever you draw the line for what Trends shades.',
    'method-3':
      'A line for slow change is taken off, from 78 weeks on a yearly rhythm too. Neighbouring weeks are alike and measurements are noisy; both are averaged over, so that two slow changes do not pass for a link.',
    'method-4':
      'Under 20 weeks nothing is judged. Weak evidence needs a p of at most 0.01, strong evidence 0.001, 26 weeks, and to hold without the two weeks that matter most. Those limits allow for looking every week.',
    'method-5':
      'Measurements you doubted are left out. Unusual ones that you did not doubt take part; when they change the answer, it says so.',
    'method-6':
      'Other lags and the parts of the busy score are looked at together, and that there are three looks is counted.',
    'method-7':
      'It is an association. Less stretching, cold days or pain in busy weeks would look the same. Only sitting breaks drawn by lot could speak of a cause.',
  },
  ja: {
    title: 'わかったこと',
    back: '傾向',
    intro: '先に思っていることを書き、それから記録が何を言うかを見ます。「まだわからない」も立派な答えです。',
    reading: 'すべての週を見ています…',
    nothingStated: 'まだ仮説がないため、何も調べていません。',
    stateLink: '仮説を立てる',
    stateAnother: '別の仮説を立てる',
    stateIntro:
      '見る前に決めたことだけが試されます。あちこち見て見つけたものは、たいてい偶然です。あいだの姿勢や筋肉のこわばりは測っていないので、鎖の両端を記録と照らします。',
    cause: 'きっかけ',
    effect: 'あらわれるところ',
    direction: '向き',
    lag: '時期',
    why: 'そう思う理由（任意）',
    whyHint: '答えが出たときに読み返すための、自分用のメモです。',
    keep: 'この仮説を立てる',
    cancel: 'やめる',
    kept: '仮説を立てました',
    notKept: '保存できませんでした。入力は残っています。',
    alreadyStated: '同じ仮説がすでにあります。',
    remove: '取り下げる',
    removeNamed: (title: string) => `取り下げる：${title}`,
    removed: '取り下げました',
    notRemoved: '取り下げられませんでした。',
    stated: (date: string) => `${date}に立てた仮説`,
    weeksAfter: (after: number, all: number) => `${all}週のうち${after}週はそのあとの記録`,
    to: '〜',
    difference: (cause: string, estimate: string, range: string, weeks: number) =>
      `${cause}とふだんの週の差：${estimate} cm（95%の範囲 ${range} cm）、${weeks}週`,
    beside: 'あわせて見たこと',
    pairs: (count: number) => `もとになった${count}回の測定`,
    scatter: (cause: string, count: number) => `${count}回の測定。横は7日間の「${cause}」の度合い、縦は開脚幅です。`,
    older: '古い',
    newer: '新しい',
    less: '少ない',
    more: '多い',
    table: '表で見る',
    saveCsv: 'CSVを保存',
    date: '測定日',
    exposureScore: '忙しさの点',
    exposureHours: '1日の時間',
    exposureSleep: '1晩の床の中の時間',
    width: (unit: string) => `開脚幅（${unit}）`,
    noise: '測定の確かさ',
    method: '判定のしかた',
    'method-1':
      '測定のたびに、その前の7日間（または1〜2週間さかのぼった7日間）と組にします。記録が4日未満なら組にせず、値を補いません。',
    'method-2':
      '忙しさの点は、仕事・座位・睡眠の短さを自分のふだんと比べた平均です。終えた課題の数は成果なので含めません。ここで忙しい週とするのは、傾向の色分けの線をどこに引いても、いつも自分の上位4分の1の週です。',
    'method-3':
      'ゆっくりした変化は直線で取り除き、78週以上あれば1年の周期も取り除きます。となりの週は似ていて、測定には誤差があります。その両方をならして考えるので、ゆっくりした変化が二つ重なっただけでは関係ありとしません。',
    'method-4':
      '20週未満では判定しません。「弱い手がかり」はp値0.01以下、「強い手がかり」は0.001以下・26週以上で、影響の大きい2週を除いても変わらないことが条件です。毎週くり返し見ることも見込んだ基準です。',
    'method-5':
      '自分で怪しいとした測定は除きます。ふだんと違うだけの値は含め、それで答えが変わるときは、そう書きます。',
    'method-6': 'ほかの時差と、忙しさの内訳はまとめて見て、3つ見たことを数に入れます。',
    'method-7':
      '一緒に起きているかどうかだけがわかります。忙しい週にストレッチが減る、寒い、痛みがある、といったことでも同じ形になります。原因は、座る合間の休憩をくじで決める実験でしか確かめられません。',
  },
})
