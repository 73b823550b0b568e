// What `analyse` says about a link: the verdict for the stated lag, and the scan over all lags.

import type { Json } from '../../domain/json.ts'
import { type HistoryRow, pairsAtLag } from '../../domain/trends/lagged-pairs.ts'
import { judgeLink, type LinkFinding } from '../../domain/trends/link-finding.ts'
import { scanLinks } from '../../domain/trends/link-scan.ts'
import { againstStated, type BothLanguages, linkFooters, linkSentence } from '../../domain/trends/link-sentence.ts'

interface History {
  readonly t: readonly number[]
  readonly x: readonly (number | null)[]
  readonly y: readonly (number | null)[]
  readonly lags?: readonly number[] | undefined
  readonly direction?: 'up' | 'down' | undefined
}

/** The headline is lag 0 where it is among the lags, else the first of them: it must be fixed before looking, and not be the best of
 *  several. `b` and its range are for one unit of x; each p of the scan counts the other looks. */
export function analysedLink({ t, x, y, lags = [0], direction }: History): Json {
  const rows = t.map((week, index): HistoryRow => {
    const [exposure, outcome] = [x[index] ?? undefined, y[index] ?? undefined]
    return { week, ...(exposure !== undefined && { exposure }), ...(outcome !== undefined && { outcome }) }
  })
  const lag = lags.includes(0) ? 0 : (lags[0] ?? 0)
  const finding = judgeLink(pairsAtLag(rows, lag))
  const sentence = joined([
    linkSentence(finding),
    direction && againstStated(finding, direction),
    ...linkFooters(finding),
  ])
  return {
    n: finding.weeks,
    lag,
    ...numbersOf(finding),
    verdict: finding.verdict,
    ...(lags.length > 1 && { scan: scanOf(rows, lags) }),
    sentence,
  }
}

function numbersOf(finding: LinkFinding): { readonly [name: string]: Json } {
  if (finding.verdict === 'cannot-compute') return { b: null, ci95: null, p: null }
  const { perSd, low, high, exposureSd, p } = finding.estimate
  return { b: perSd / exposureSd, ci95: [low / exposureSd, high / exposureSd], p }
}

function scanOf(rows: readonly HistoryRow[], lags: readonly number[]): Json {
  const looks = new Map(lags.map((lag) => [lag, pairsAtLag(rows, lag)]))
  const found = new Map(scanLinks(looks).map((look) => [look.key, look]))
  return lags.map((lag) => {
    const look = found.get(lag)
    return look === undefined ? { lag, b: null, p: null } : { lag, b: look.perSd / look.exposureSd, p: look.p }
  })
}

function joined(parts: readonly (BothLanguages | undefined)[]): { readonly en: string; readonly ja: string } {
  const said = parts.filter((part) => part !== undefined)
  return { en: said.map(({ en }) => en).join(' '), ja: said.map(({ ja }) => ja).join('') }
}
