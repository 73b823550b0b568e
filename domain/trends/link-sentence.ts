// The words for a finding, in both languages: what is known, how surely, and that it is no cause.

import { causeWords, type LinkCause } from './link-cause.ts'
import { FEWEST_TO_JUDGE, type LinkFinding, waitsForMore } from './link-finding.ts'

export interface BothLanguages {
  readonly en: string
  readonly ja: string
}

/** Stands under every finding. */
const notACause: BothLanguages = {
  en: 'Association, not cause.',
  ja: '一緒に起きているかどうかを見たもので、原因を示すものではありません。',
}

/** Stands under findings from fewer than 78 weeks. */
const seasonsNotTold: BothLanguages = {
  en: 'Seasons cannot be told apart yet.',
  ja: '季節の影響は、まだ分けられません。',
}

const templates: Readonly<Record<LinkFinding['verdict'], BothLanguages>> = {
  'cannot-compute': {
    en: 'I cannot compare {compared} yet: your weeks were too similar, or {tooFew}.',
    ja: '{busy}とふだんの週をまだくらべられません。週ごとの差が小さいか、{busy}の数が少なすぎます。',
  },
  'too-few': {
    en: 'Not enough data yet. {n} weeks have both a split measurement and work, sitting and sleep records. I need at least {need} to judge. For now I cannot say whether there is a link.',
    ja: 'まだデータが足りません。開脚の記録と、仕事・座り時間・睡眠の記録がそろった週は{n}週です。判定には{need}週以上が必要です。今は、関係があるともないとも言えません。',
  },
  'too-early': {
    en: 'Too early to judge ({n} of {need} weeks). So far the split in {busy} differs from usual weeks by somewhere between {lo} and {hi} cm. A range this wide can easily be chance.',
    ja: 'まだ判定できません({need}週のうち{n}週)。今のところ、{busy}の開脚とふだんの週との差は、{lo}〜{hi} cmのどこかです。この幅なら、偶然でも十分に起こります。',
  },
  none: {
    en: 'No clear link so far. Over {n} weeks, {busy} differ from usual weeks by {lo} to {hi} cm. This does not prove that there is no link.',
    ja: '今のところ、はっきりした関係は見えません。{n}週の記録では、{busy}とふだんの週の差は{lo}〜{hi} cmの範囲です。関係がないと証明されたわけではありません。',
  },
  small: {
    en: 'If there is a link, it is small. Over {n} weeks, a difference of more than {s} cm in either direction does not fit your records.',
    ja: '関係があるとしても小さそうです。{n}週の記録では、どちらの向きでも{s} cmを超える差は、あなたの記録と合いません。',
  },
  weak: {
    en: 'Weak evidence of a link. In {busy} your split tends to be about {d} cm {side} (range {lo} to {hi} cm, {n} weeks). It may still be chance, and the real difference is often smaller than the first estimate. Association, not cause.',
    ja: '弱い手がかりがあります。{busy}は、開脚が約{d} cm{side}傾向です(範囲{lo}〜{hi} cm、{n}週)。まだ偶然かもしれません。本当の差は、最初の見積もりより小さいことがよくあります。一緒に起きているというだけで、原因とは言えません。',
  },
  strong: {
    en: 'Strong evidence of a link. In {busy} your split is about {d} cm {side} (range {lo} to {hi} cm, {n} weeks), also without the two weeks that matter most. Association, not cause: less stretching, cold days or pain in {busy} could be the reason.',
    ja: '強い手がかりがあります。{busy}は、開脚が約{d} cm{side}です(範囲{lo}〜{hi} cm、{n}週)。影響のいちばん大きい2週を除いても変わりません。ただし、一緒に起きているというだけで、原因とは言えません。{busy}はストレッチが減る、寒い、痛みがある、といったことが理由かもしれません。',
  },
}

const waiting: BothLanguages = {
  en: 'The range leaves out zero, but because the app looks again every week, I wait for a clearer result.',
  ja: 'この範囲は0を含みませんが、毎週くり返し見ているため、もっとはっきりするまで判定を待ちます。',
}

const opposite: BothLanguages = {
  en: 'This is the other way round than you expected.',
  ja: '予想とは逆の向きです。',
}

/** What the finding says about the split width, in a sentence or a few. Centimetres with one decimal; negative is narrower. */
export function linkSentence(finding: LinkFinding, cause: LinkCause = 'busy'): BothLanguages {
  const words = { en: wordsOf(finding, cause, 'en'), ja: wordsOf(finding, cause, 'ja') }
  const template = templates[finding.verdict]
  const sentence = { en: filled(template.en, words.en), ja: filled(template.ja, words.ja) }
  return waitsForMore(finding) ? { en: `${sentence.en} ${waiting.en}`, ja: sentence.ja + waiting.ja } : sentence
}

/** What stands under the sentence, always. */
export function linkFooters(finding: LinkFinding): readonly BothLanguages[] {
  const hasSeasons = finding.verdict !== 'cannot-compute' && finding.estimate.hasSeasons
  return hasSeasons ? [notACause] : [notACause, seasonsNotTold]
}

/** Stands under evidence that points the other way than the person stated before looking; undefined where it does not. */
export function againstStated(finding: LinkFinding, stated: 'up' | 'down'): BothLanguages | undefined {
  if (finding.verdict !== 'weak' && finding.verdict !== 'strong') return undefined
  return finding.difference.estimate > 0 === (stated === 'up') ? undefined : opposite
}

function wordsOf(finding: LinkFinding, cause: LinkCause, language: 'en' | 'ja'): Readonly<Record<string, string>> {
  const { weeks, compared, tooFew } = causeWords[cause]
  const counts = { n: String(finding.weeks), need: String(FEWEST_TO_JUDGE) }
  const common = { busy: weeks[language], compared, tooFew, ...counts }
  if (finding.verdict === 'cannot-compute') return common
  const { difference, small } = finding
  return {
    ...common,
    d: oneDecimal(Math.abs(difference.estimate)),
    lo: oneDecimal(difference.low),
    hi: oneDecimal(difference.high),
    s: oneDecimal(small),
    side: sideOf(difference.estimate)[language],
  }
}

function filled(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')
}

/** Which way a difference points, as said in a sentence. */
export function sideOf(cm: number): BothLanguages {
  return cm < 0 ? { en: 'narrower', ja: 'せまい' } : { en: 'wider', ja: '広い' }
}

/** Adding 0 makes −0 a plain 0. */
export function oneDecimal(value: number): string {
  return (Math.round(value * 10) / 10 + 0).toFixed(1)
}
