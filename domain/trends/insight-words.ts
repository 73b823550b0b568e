// The words beside a finding: its label, when it would be settled, and what the person's own measuring allows to say.

import type { LinkVerdict } from './link-finding.ts'
import { type BothLanguages, oneDecimal } from './link-sentence.ts'
import type { NoiseFromRepeats } from './measurement-noise.ts'
import type { WeeksToSettle } from './weeks-to-settle.ts'

/** The seven labels. */
export const verdictLabels: Readonly<Record<LinkVerdict, BothLanguages>> = {
  'cannot-compute': { en: 'Cannot compare yet', ja: 'まだくらべられません' },
  'too-few': { en: 'Not enough data', ja: 'データ不足' },
  'too-early': { en: 'Too early to judge', ja: 'まだ判定できません' },
  none: { en: 'No clear link', ja: 'はっきりした関係なし' },
  small: { en: 'Small at most', ja: 'あっても小さい' },
  weak: { en: 'Weak evidence', ja: '弱い手がかり' },
  strong: { en: 'Strong evidence', ja: '強い手がかり' },
}

/** How much longer it takes; undefined where the finding is settled. */
export function settlesSentence(settles: WeeksToSettle): BothLanguages | undefined {
  switch (settles.kind) {
    case 'settled':
      return undefined
    case 'weeks':
      return {
        en: `If things go on like this, about ${settles.weeks} more ${settles.weeks === 1 ? 'week' : 'weeks'} of records would settle it.`,
        ja: `このまま続けば、あと約${settles.weeks}週の記録で決着する見込みです。`,
      }
    case 'years':
      return {
        en: 'If things go on like this, it would take more than five years to settle.',
        ja: 'このままでは、決着までに5年以上かかる見込みです。',
      }
    case 'unknown':
      return {
        en: 'How long it takes cannot be told before the weeks differ more.',
        ja: '週ごとの差がもう少し出るまで、あと何週かはわかりません。',
      }
  }
}

/** Stands under a finding that changes without the values that look unlike the person's own. */
export function withoutUnusualSentence(verdict: LinkVerdict): BothLanguages {
  const label = verdictLabels[verdict]
  return {
    en: `Without the values that look unusual for you, the answer would be “${label.en.toLowerCase()}”.`,
    ja: `ふだんと違う値を除くと、答えは「${label.ja}」になります。`,
  }
}

/** From what change on two single measurements differ by more than the person's own reading error. */
export function noiseSentence(noise: NoiseFromRepeats): BothLanguages {
  if (noise.kind === 'too-few') {
    const { have, need } = noise
    return {
      en: `Measure twice, minutes apart, and I can tell what change is more than reading error (${have} of ${need} repeats so far).`,
      ja: `数分あけて2回測ると、どれだけの変化が測定の誤差を超えるかがわかります(いま${need}回のうち${have}回)。`,
    }
  }
  const [error, change] = [oneDecimal(noise.standardError), oneDecimal(noise.smallestRealChange)]
  return {
    en: `From ${noise.comparisons} repeats your reading error is about ${error} cm: a change under ${change} cm between two measurements is within noise. Days differ too, so this is the least.`,
    ja: `${noise.comparisons}回の測り直しから、測定の誤差は約${error} cmです。2回の測定の差が${change} cm未満なら誤差の範囲です。日による違いもあるため、これは最低限の目安です。`,
  }
}
