// One cell of the calibration: many histories of one recipe, and what is said of them.

import { correlate } from '../../domain/trends/comparison/correlation.ts'
import { pairsAtLag } from '../../domain/trends/lagged-pairs.ts'
import { judgeLink } from '../../domain/trends/link-finding.ts'
import { scanLinks } from '../../domain/trends/link-scan.ts'
import type { PairedValue } from '../../domain/trends/pair-columns.ts'
import { makeHistory, type Recipe } from './histories.ts'

export type CellRecipe = Omit<Recipe, 'seed'>

/** Shares (0–1) of the histories with a number, except for the last. */
export interface Cell {
  readonly recipe: CellRecipe
  readonly histories: number
  /** p ≤ 0.05. */
  readonly seen: number
  /** "Weak" or "strong". */
  readonly evidence: number
  readonly strong: number
  /** The 95 % range holds the truth. */
  readonly covered: number
  /** The scan over lags 0, 1 and 2 has p ≤ 0.05, and its smallest p at the planted lag. */
  readonly scanned: number
  /** Plain correlation has p ≤ 0.05. */
  readonly naive: number
  /** Of all histories: too little spread or too few weeks for any number. */
  readonly withoutNumber: number
}

const LAGS = [0, 1, 2]

/** Deterministic: history `i` of a recipe is always the same. */
export function calibrateCell(recipe: CellRecipe, histories: number): Cell {
  const count = { seen: 0, evidence: 0, strong: 0, covered: 0, scanned: 0, naive: 0, withoutNumber: 0 }
  for (let index = 0; index < histories; index++) {
    const rows = makeHistory({ ...recipe, seed: String(index) })
    const looks = new Map(LAGS.map((lag) => [lag, pairsAtLag(rows, lag)]))
    const pairs = looks.get(0) ?? []
    const finding = judgeLink(pairs)
    if (finding.verdict === 'cannot-compute') {
      count.withoutNumber += 1
      continue
    }
    const { p, low, high, exposureSd } = finding.estimate
    const truth = (recipe.lag === 0 ? recipe.effect : 0) * exposureSd
    count.seen += Number(p <= 0.05)
    count.evidence += Number(finding.verdict === 'weak' || finding.verdict === 'strong')
    count.strong += Number(finding.verdict === 'strong')
    count.covered += Number(low <= truth && truth <= high)
    count.naive += Number(isNaivelySeen(pairs))
    count.scanned += Number(recipe.lag > 0 && plantedIsFound(looks, recipe.lag))
  }
  const judged = Math.max(1, histories - count.withoutNumber)
  const { seen, evidence, strong, covered, scanned, naive, withoutNumber } = count
  return {
    recipe,
    histories,
    seen: seen / judged,
    evidence: evidence / judged,
    strong: strong / judged,
    covered: covered / judged,
    scanned: scanned / judged,
    naive: naive / judged,
    withoutNumber: withoutNumber / histories,
  }
}

function plantedIsFound(looks: ReadonlyMap<number, readonly PairedValue[]>, lag: number): boolean {
  const [best] = [...scanLinks(looks)].sort((a, b) => a.p - b.p)
  return best !== undefined && best.key === lag && best.p <= 0.05
}

function isNaivelySeen(pairs: readonly PairedValue[]): boolean {
  const found = correlate(
    pairs.map(({ exposure }) => exposure),
    pairs.map(({ outcome }) => outcome),
  )
  return found !== undefined && found.naiveP <= 0.05
}
