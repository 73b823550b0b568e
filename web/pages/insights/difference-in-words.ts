// How a week with much of the cause differs from a usual one, with its range.

import type { LinkCause } from '../../../domain/trends/link-cause.ts'
import type { LinkFinding } from '../../../domain/trends/link-finding.ts'
import { hypothesisText } from '../../entry/hypothesis-text.ts'
import { formatNumber } from '../../i18n/format.ts'
import { insightsText as text } from './insights-text.ts'

/** Undefined while there are too few weeks to show a number. Centimetres, as in the sentences. */
export function differenceInWords(finding: LinkFinding, cause: LinkCause): string | undefined {
  if (finding.verdict === 'cannot-compute' || finding.verdict === 'too-few') return undefined
  const { estimate, low, high } = finding.difference
  const range = `${signed(low)} ${text().to} ${signed(high)}`
  return text().difference(hypothesisText()[`cause-${cause}`], signed(estimate), range, finding.weeks)
}

// Adding 0 makes −0 a plain 0.
function signed(centimetres: number): string {
  const rounded = Math.round(centimetres * 10) / 10 + 0
  const sign = rounded < 0 ? '−' : rounded > 0 ? '+' : ''
  return sign + formatNumber(Math.abs(rounded), 1)
}
