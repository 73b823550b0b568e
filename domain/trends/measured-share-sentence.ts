// The words for how often the person measured in busy weeks.

import type { BothLanguages } from './link-sentence.ts'
import type { MeasuredShare } from './measured-share.ts'

const warning: BothLanguages = {
  en: 'You measured less often in busy weeks, so this answer may be off.',
  ja: '忙しい週は測る回数が少ないため、この結果はずれている可能性があります。',
}

/** How many of the busy and of the other weeks have a measurement, and a warning when that may bend the answer. */
export function measuredShareSentence(share: MeasuredShare): BothLanguages {
  const { measuredBusy, busy, measuredOther, other, isLessInBusy } = share
  const en = `Measured in ${measuredBusy} of ${busy} busy weeks and ${measuredOther} of ${other} other weeks.`
  const ja = `測定があったのは、忙しい週${busy}週のうち${measuredBusy}週、ほかの週${other}週のうち${measuredOther}週です。`
  return isLessInBusy ? { en: `${en} ${warning.en}`, ja: ja + warning.ja } : { en, ja }
}
