// A link that the person stated before looking, held against their records.

import { localDateToDayNumber } from '../calendar/local-date.ts'
import type { BusyComponent } from './busy-component.ts'
import { dailyWidths } from './daily-width.ts'
import { judgeLink, type LinkFinding } from './link-finding.ts'
import { type ScannedLink, scanLinks } from './link-scan.ts'
import { againstStated, type BothLanguages, linkFooters, linkSentence } from './link-sentence.ts'
import { unusualValues } from './unusual-values.ts'
import type { LoggedRecords } from './weekly-summary.ts'
import { type WeeksToSettle, weeksToSettle } from './weeks-to-settle.ts'
import { type PairingPlan, type WidthPair, widthPairs } from './width-pairs.ts'

/** `down`: the person expects a narrower split. */
export interface StatedLink extends PairingPlan {
  readonly direction: 'up' | 'down'
}

export interface LinkResult {
  readonly finding: LinkFinding
  /** What the finding rests on, ascending by date. */
  readonly pairs: readonly WidthPair[]
  readonly sentence: BothLanguages
  /** Stand under the sentence, always. */
  readonly footers: readonly BothLanguages[]
  /** Evidence that points the other way than stated. */
  readonly opposite?: BothLanguages
  readonly settles: WeeksToSettle
  /** The verdict without the values that look unlike the person's own, where it is another one. */
  readonly verdictWithoutUnusual?: LinkFinding['verdict']
}

/** Judges one stated link. Values flagged as unusual take part, as nobody has doubted them. */
export function judgeStatedLink(records: LoggedRecords, { direction, ...plan }: StatedLink): LinkResult {
  const pairs = widthPairs(records, plan)
  const finding = judgeLink(pairs)
  const opposite = againstStated(finding, direction)
  const other = judgeLink(withoutUnusual(pairs, records, plan)).verdict
  return {
    finding,
    pairs,
    sentence: linkSentence(finding, plan.cause),
    footers: linkFooters(finding),
    ...(opposite !== undefined && { opposite }),
    settles: weeksToSettle(finding),
    ...(other !== finding.verdict && { verdictWithoutUnusual: other }),
  }
}

const SCANNED_LAGS = [0, 1, 2]
const SCANNED_COMPONENTS: readonly BusyComponent[] = ['work', 'sitting', 'sleep']

/** The lags 0, 1 and 2 at once, each p times three: one secondary statement, never three findings. */
export function scanLags(records: LoggedRecords, plan: Omit<PairingPlan, 'lag'>): readonly ScannedLink<number>[] {
  return scanLinks(new Map(SCANNED_LAGS.map((lag) => [lag, widthPairs(records, { ...plan, lag })])))
}

/** Work, sitting and short sleep at once, each p times three. Meetings are part of the work. */
export function scanComponents(
  records: LoggedRecords,
  plan: Omit<PairingPlan, 'cause'>,
): readonly ScannedLink<BusyComponent>[] {
  return scanLinks(new Map(SCANNED_COMPONENTS.map((cause) => [cause, widthPairs(records, { ...plan, cause })])))
}

function withoutUnusual(pairs: readonly WidthPair[], { stretches }: LoggedRecords, { series }: PairingPlan) {
  const widths = dailyWidths(stretches, series)
  const judged = unusualValues(widths.map(({ date, cm }) => ({ week: localDateToDayNumber(date) / 7, value: cm })))
  const unusual = new Set(widths.flatMap(({ date }, index) => (judged[index]?.isUnusual === true ? [date] : [])))
  return unusual.size === 0 ? pairs : pairs.filter(({ date }) => !unusual.has(date))
}
