// The Sleep Regularity Index: how alike sleep and wake are from one day to the next.

/** A stretch of minutes on one running clock, from `start` to before `end`. */
export interface MinuteSpan {
  readonly start: number
  readonly end: number
}

export interface SleepRegularity {
  /** −100 (always the opposite) to 100 (always the same); 0 is as much alike as chance makes it. Absent with nothing to compare. */
  readonly index?: number
  readonly comparedMinutes: number
}

/** What is known of a window: every episode of sleep in it, naps too, and the minutes of which nothing is known. */
export interface SleepWindow {
  readonly span: MinuteSpan
  readonly asleep: readonly MinuteSpan[]
  readonly unknown: readonly MinuteSpan[]
}

const DAY_MINUTES = 1440
/** Fewer days with a known day after them say nothing. */
export const FEWEST_REGULARITY_DAYS = 5

/** `−100 + 200 ·` the share of minutes that are like the minute exactly 24 hours later, asleep or awake, over all pairs of which both are
 *  known. Phillips et al. (2017). Time that passed, not wall clock: one change of the clocks makes one irregular pair. Overlapping
 *  episodes count once. The caller asks for enough days: a week of it is noisy. */
export function sleepRegularity({ span, asleep, unknown }: SleepWindow): SleepRegularity {
  const edges = edgesOf(span, [...asleep, ...unknown])
  let compared = 0
  let alike = 0
  for (const [index, start] of edges.entries()) {
    const end = Math.min(edges[index + 1] ?? start, span.end - DAY_MINUTES)
    if (end <= start || isIn(unknown, start) || isIn(unknown, start + DAY_MINUTES)) continue
    compared += end - start
    if (isIn(asleep, start) === isIn(asleep, start + DAY_MINUTES)) alike += end - start
  }
  return compared === 0 ? { comparedMinutes: 0 } : { index: -100 + (200 * alike) / compared, comparedMinutes: compared }
}

// Between two neighbouring edges neither state changes, today or a day later.
function edgesOf({ start, end }: MinuteSpan, spans: readonly MinuteSpan[]): readonly number[] {
  const changes = spans.flatMap((span) => [span.start, span.end])
  const all = [start, end, end - DAY_MINUTES, ...changes, ...changes.map((change) => change - DAY_MINUTES)]
  return [...new Set(all.filter((edge) => edge >= start && edge <= end))].sort((a, b) => a - b)
}

function isIn(spans: readonly MinuteSpan[], minute: number): boolean {
  return spans.some(({ start, end }) => start <= minute && minute < end)
}
