// A link that the person stated before looking, held against their records.

import { runToEnd, type Sliced } from '../sliced.ts'
import { type BusyComponent, busyComponents } from './busy-component.ts'
import type { LinkEstimate } from './link-estimate.ts'
import { judgeLinkInSlices, type LinkFinding } from './link-finding.ts'
import type { LinkHistory } from './link-history.ts'
import { type ScannedLink, scanLinksInSlices } from './link-scan.ts'
import { againstStated, type BothLanguages, linkFooters, linkSentence } from './link-sentence.ts'
import { type WeeksToSettle, weeksToSettle } from './weeks-to-settle.ts'
import { type PairingPlan, type WidthPair, widthPairsInSlices } from './width-pairs.ts'

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
export function* judgeStatedLinkInSlices(history: LinkHistory, { direction, ...plan }: StatedLink): Sliced<LinkResult> {
  const pairs = yield* widthPairsInSlices(history, plan)
  yield
  const finding = yield* judgeLinkInSlices(pairs)
  const opposite = againstStated(finding, direction)
  const usual = pairs.filter(({ date }) => !history.unusual[plan.series].has(date))
  const like = finding.verdict === 'cannot-compute' ? undefined : finding.estimate
  const other = usual.length === pairs.length ? finding : yield* judgeLinkInSlices(usual, undefined, like)
  return {
    finding,
    pairs,
    sentence: linkSentence(finding, plan.cause),
    footers: linkFooters(finding),
    ...(opposite !== undefined && { opposite }),
    settles: weeksToSettle(finding),
    ...(other.verdict !== finding.verdict && { verdictWithoutUnusual: other.verdict }),
  }
}

/** The same in one go. */
export function judgeStatedLink(history: LinkHistory, link: StatedLink): LinkResult {
  return runToEnd(judgeStatedLinkInSlices(history, link))
}

const SCANNED_LAGS = [0, 1, 2]

/** The lags 0, 1 and 2 at once, each p times three: one secondary statement, never three findings. `headline` is what was found of
 *  the plan itself, at its own lag. */
export function scanLagsInSlices(
  history: LinkHistory,
  plan: PairingPlan,
  headline?: LinkFinding,
): Sliced<readonly ScannedLink<number>[]> {
  const plans = new Map(SCANNED_LAGS.map((lag) => [lag, { ...plan, lag }]))
  return scanPlans(history, plans, besideOf(headline, plan.lag))
}

/** Work, sitting and short sleep at once, each p times three. */
export function scanComponentsInSlices(
  history: LinkHistory,
  plan: Omit<PairingPlan, 'cause'>,
  headline?: LinkFinding,
): Sliced<readonly ScannedLink<BusyComponent>[]> {
  const plans = new Map(busyComponents.map((cause) => [cause, { ...plan, cause }]))
  return scanPlans(history, plans, besideOf<BusyComponent>(headline))
}

interface Headline<Key> {
  readonly key: Key | undefined
  readonly estimate: LinkEstimate
}

function besideOf<Key>(finding: LinkFinding | undefined, key?: Key): Headline<Key> | undefined {
  if (finding === undefined || finding.verdict === 'cannot-compute') return undefined
  return { estimate: finding.estimate, key }
}

function* scanPlans<Key>(
  history: LinkHistory,
  plans: ReadonlyMap<Key, PairingPlan>,
  headline: Headline<Key> | undefined,
): Sliced<readonly ScannedLink<Key>[]> {
  const looks = new Map<Key, readonly WidthPair[]>()
  for (const [key, plan] of plans) {
    looks.set(key, headline !== undefined && headline.key === key ? [] : yield* widthPairsInSlices(history, plan))
    yield
  }
  return yield* scanLinksInSlices(looks, headline)
}
