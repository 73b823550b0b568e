// Everything that is said of the links a person stated: each link by itself, then what may be looked at beside the headline.

import type { Hypothesis } from '../records/hypothesis.ts'
import { runToEnd, type Sliced } from '../sliced.ts'
import { noiseSentence, settlesSentence, verdictLabels, withoutUnusualSentence } from './insight-words.ts'
import { type LinkHistory, linkHistoryInSlices } from './link-history.ts'
import type { BothLanguages } from './link-sentence.ts'
import { type MeasuredShare, measuredShare } from './measured-share.ts'
import { measuredShareSentence } from './measured-share-sentence.ts'
import { measuredWeeks } from './measured-weeks.ts'
import { type NoiseFromRepeats, noiseFromRepeats, repeatsBeforeCm } from './measurement-noise.ts'
import { scanSentence } from './scan-sentence.ts'
import {
  judgeStatedLinkInSlices,
  type LinkResult,
  type StatedLink,
  scanComponentsInSlices,
  scanLagsInSlices,
} from './stated-link.ts'
import type { LoggedRecords } from './weekly-summary.ts'

export interface LinkInsight {
  readonly hypothesis: string
  readonly link: StatedLink
  readonly result: LinkResult
  readonly label: BothLanguages
  /** Stand under the sentence: how it would change, which way it points, how long it takes, and that it is no cause. */
  readonly notes: readonly BothLanguages[]
  /** How often the person measured in weeks with much of the cause, and in others. */
  readonly measured?: { readonly share: MeasuredShare; readonly sentence: BothLanguages }
}

export interface Insights {
  /** In the order they were stated. */
  readonly links: readonly LinkInsight[]
  /** Secondary statements about the headline, which is the first link stated: other lags, and what a busy week is made of. */
  readonly lags?: BothLanguages
  readonly components?: BothLanguages
  readonly noise: { readonly fromRepeats: NoiseFromRepeats; readonly sentence: BothLanguages }
}

/** Judges every stated link on the same records, which may be in any order. Deleted and unfinished hypotheses are passed
 *  over. Offers to pause throughout. */
export function* insightsInSlices(records: LoggedRecords, hypotheses: readonly Hypothesis[]): Sliced<Insights> {
  const inOrder = inOrderStated(hypotheses)
  const history = yield* linkHistoryInSlices(records, new Set(inOrder.map(({ link }) => link.series)))
  const links: LinkInsight[] = []
  for (const stated of inOrder) {
    yield
    const result = yield* judgeStatedLinkInSlices(history, stated.link)
    yield
    const label = verdictLabels[result.finding.verdict]
    links.push({ ...stated, result, label, notes: notesOn(result), ...measuredIn(history, stated.link) })
    yield
  }
  const fromRepeats = noiseFromRepeats(repeatsBeforeCm(records.stretches))
  const noise = { fromRepeats, sentence: noiseSentence(fromRepeats) }
  const [headline] = links
  return { links, noise, ...(headline !== undefined && (yield* scansOf(history, headline))) }
}

/** The same in one go. */
export function insights(records: LoggedRecords, hypotheses: readonly Hypothesis[]): Insights {
  return runToEnd(insightsInSlices(records, hypotheses))
}

function inOrderStated(
  hypotheses: readonly Hypothesis[],
): { readonly hypothesis: string; readonly link: StatedLink }[] {
  return hypotheses
    .toSorted((left, right) => ((left.statedAt ?? '') < (right.statedAt ?? '') ? -1 : 1))
    .flatMap(({ id, deleted, cause, effect, direction, lagWeeks }) =>
      deleted || cause === undefined || effect === undefined || direction === undefined || lagWeeks === undefined
        ? []
        : [{ hypothesis: id, link: { cause, series: effect, direction, lag: lagWeeks } }],
    )
}

function notesOn({ opposite, verdictWithoutUnusual, settles, footers }: LinkResult): readonly BothLanguages[] {
  const other = verdictWithoutUnusual === undefined ? undefined : withoutUnusualSentence(verdictWithoutUnusual)
  return [opposite, other, settlesSentence(settles), ...footers].filter((note) => note !== undefined)
}

function measuredIn(history: LinkHistory, link: StatedLink): Pick<LinkInsight, 'measured'> {
  const share = measuredShare(measuredWeeks(history, link))
  return share === undefined ? {} : { measured: { share, sentence: measuredShareSentence(share, link.cause) } }
}

function* scansOf(history: LinkHistory, { link, result }: LinkInsight): Sliced<Pick<Insights, 'lags' | 'components'>> {
  const { weeks } = result.finding
  const lags = scanSentence({ of: 'lags', looks: yield* scanLagsInSlices(history, link, result.finding) }, weeks)
  if (link.cause !== 'busy') return { lags }
  const looks = yield* scanComponentsInSlices(history, link, result.finding)
  return { lags, components: scanSentence({ of: 'components', looks }, weeks) }
}
