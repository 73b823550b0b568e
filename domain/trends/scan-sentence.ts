// The words for a look at three lags or three components at once: one secondary statement, never three findings.

import type { BusyComponent } from './busy-component.ts'
import { causeWords } from './link-cause.ts'
import { FEWEST_TO_JUDGE } from './link-finding.ts'
import type { ScannedLink } from './link-scan.ts'
import { type BothLanguages, oneDecimal, sideOf } from './link-sentence.ts'

/** The least that is said to stand out: as for weak evidence. */
const NOTABLE_P = 0.01

type Scanned =
  | { readonly of: 'lags'; readonly looks: readonly ScannedLink<number>[] }
  | { readonly of: 'components'; readonly looks: readonly ScannedLink<BusyComponent>[] }

/** `weeks`: paired weeks of the headline; under 20 nothing is compared. */
export function scanSentence({ of, looks }: Scanned, weeks: number): BothLanguages {
  const about = subjects[of]
  if (weeks < FEWEST_TO_JUDGE || looks.length === 0) return about.tooEarly
  const named =
    of === 'lags'
      ? looks.map((look) => ({ ...look, name: lagName(look.key) }))
      : looks.map((look) => ({ ...look, name: causeWords[look.key].weeks }))
  const best = named.reduce((found, look) => (look.p < found.p ? look : found))
  if (best.p > NOTABLE_P) return about.nothing
  const [size, low, high] = [Math.abs(best.perSd), best.low, best.high].map(oneDecimal)
  const side = sideOf(best.perSd)
  return {
    en: `${about.standsOut.en} ${best.name.en}: about ${size} cm ${side.en} for one usual step (standard deviation) more (range ${low} to ${high} cm). Three looks were counted.`,
    ja: `${about.standsOut.ja}${best.name.ja}です。ふだんのばらつき1つ分(標準偏差)増えるごとに、約${size} cm${side.ja}(範囲${low}〜${high} cm)。3つを見たことを数に入れています。`,
  }
}

const subjects: Readonly<Record<Scanned['of'], Readonly<Record<'tooEarly' | 'nothing' | 'standsOut', BothLanguages>>>> =
  {
    lags: {
      tooEarly: {
        en: 'It is too early to compare lags.',
        ja: '何週間あとに出るかを比べるには、まだ早すぎます。',
      },
      nothing: {
        en: 'Compared with one and two weeks later, no lag stands out once three looks are counted.',
        ja: '直前の7日間・1週間あと・2週間あとを比べても、3つを見たことを数に入れると、目立つものはありません。',
      },
      standsOut: { en: 'Of three lags the clearest is', ja: '3つの時差のうち、いちばんはっきりしているのは' },
    },
    components: {
      tooEarly: {
        en: 'It is too early to tell work, sitting and short sleep apart.',
        ja: '仕事・座位・睡眠不足を分けて見るには、まだ早すぎます。',
      },
      nothing: {
        en: 'Of work, sitting and short sleep, none stands out once three looks are counted.',
        ja: '仕事・座位・睡眠不足を分けて見ても、3つを見たことを数に入れると、目立つものはありません。',
      },
      standsOut: {
        en: 'Of work, sitting and short sleep the clearest is',
        ja: '仕事・座位・睡眠不足のうち、いちばんはっきりしているのは',
      },
    },
  }

function lagName(lag: number): BothLanguages {
  if (lag === 0) return { en: 'the seven days before', ja: '直前の7日間' }
  return { en: lag === 1 ? 'one week later' : `${lag} weeks later`, ja: `${lag}週間あと` }
}
