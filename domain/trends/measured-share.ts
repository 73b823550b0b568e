// Whether the person measured less often in busy weeks, which would bend the answer.

export interface MeasuredShare {
  readonly measuredBusy: number
  readonly busy: number
  readonly measuredOther: number
  readonly other: number
  /** The share of busy weeks with a measurement is smaller by 25 points or more. */
  readonly isLessInBusy: boolean
}

const NOTABLE_DIFFERENCE = 0.25

/** Counts the judged weeks; undefined unless there is a busy and another one. */
export function measuredShare(
  weeks: readonly { readonly isBusy: boolean; readonly isMeasured: boolean }[],
): MeasuredShare | undefined {
  const [busy = 0, measuredBusy = 0] = countsOf(weeks.filter(({ isBusy }) => isBusy))
  const [other = 0, measuredOther = 0] = countsOf(weeks.filter(({ isBusy }) => !isBusy))
  if (busy === 0 || other === 0) return undefined
  const isLessInBusy = measuredOther / other - measuredBusy / busy >= NOTABLE_DIFFERENCE - Number.EPSILON
  return { measuredBusy, busy, measuredOther, other, isLessInBusy }
}

function countsOf(weeks: readonly { readonly isMeasured: boolean }[]): readonly number[] {
  return [weeks.length, weeks.filter(({ isMeasured }) => isMeasured).length]
}
