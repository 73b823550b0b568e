// The gain of a stretch session: how much wider the split was after it than before it.

import type { Stretch } from '../records/stretch.ts'

/** What stretching wins fades within minutes (DePino 2000; three minutes of static stretching lasted six), so a width
 *  measured later than this says something else. */
const LATEST_AFTER_MINUTES = 10

/** After − before in millimetres; undefined unless both were measured. Negative when the split was narrower after. */
export function gainMm({ beforeMm, afterMm }: Pick<Stretch, 'beforeMm' | 'afterMm'>): number | undefined {
  return beforeMm === undefined || afterMm === undefined ? undefined : afterMm - beforeMm
}

/** The gain, if it may enter an average: not doubted by the person, and not known to be measured over ten minutes late. */
export function countedGainMm(stretch: Stretch): number | undefined {
  const isLate = (stretch.afterDelayMinutes ?? 0) > LATEST_AFTER_MINUTES
  return stretch.doubtful === true || isLate ? undefined : gainMm(stretch)
}
