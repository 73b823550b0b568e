// The words for how often the person measured in busy weeks.

import { causeWords, type LinkCause } from './link-cause.ts'
import type { BothLanguages } from './link-sentence.ts'
import type { MeasuredShare } from './measured-share.ts'

/** How many of the weeks with much of the cause and of the others have a measurement, and a warning when that may bend the answer. */
export function measuredShareSentence(share: MeasuredShare, cause: LinkCause = 'busy'): BothLanguages {
  const { measuredBusy, busy, measuredOther, other, isLessInBusy } = share
  const { weeks } = causeWords[cause]
  const en = `Measured in ${measuredBusy} of ${busy} ${weeks.en} and ${measuredOther} of ${other} other weeks.`
  const ja = `測定があったのは、${weeks.ja}${busy}週のうち${measuredBusy}週、ほかの週${other}週のうち${measuredOther}週です。`
  return isLessInBusy
    ? {
        en: `${en} You measured less often in ${weeks.en}, so this answer may be off.`,
        ja: `${ja}${weeks.ja}は測る回数が少ないため、この結果はずれている可能性があります。`,
      }
    : { en, ja }
}
