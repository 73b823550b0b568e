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
  const busyWeeks = weeks.filter(({ isBusy }) => isBusy)
  const otherWeeks = weeks.filter(({ isBusy }) => !isBusy)
  if (busyWeeks.length === 0 || otherWeeks.length === 0) return undefined
  const measuredBusy = busyWeeks.filter(({ isMeasured }) => isMeasured).length
  const measuredOther = otherWeeks.filter(({ isMeasured }) => isMeasured).length
  const isLessInBusy =
    measuredOther / otherWeeks.length - measuredBusy / busyWeeks.length >= NOTABLE_DIFFERENCE - Number.EPSILON
  return { measuredBusy, busy: busyWeeks.length, measuredOther, other: otherWeeks.length, isLessInBusy }
}
