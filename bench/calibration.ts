// How often the verdicts on links are wrong, and how often they find what is there: thousands of made-up histories a cell.
// Needs no browser and no server. Writes `docs/calibration.md`.

import { writeFileSync } from 'node:fs'
import { type Cell, calibrateCell } from './calibration/cell.ts'
import type { Shape } from './calibration/histories.ts'
import { calibrationPage } from './calibration/page.ts'
import type { Measurement } from './measurement.ts'

const HISTORIES = 4000
const WEEKS = [12, 20, 26, 52, 104]
const CARRY_OVERS = [0, 0.5, 0.8]
const SHAPES: readonly Shape[] = [
  'plain',
  'shared slow rise',
  'both drifting',
  'heavy tails',
  'two a week',
  '30 % missing',
  'tracker',
]
/** Of the busy score in histories with a link, as in the simulations that the limits come from. */
const USUAL_CARRY_OVER = 0.4
const LINK_CARRY_OVERS = [0, USUAL_CARRY_OVER, 0.8]
const LINK_WEEKS = [26, 52, 104]
const PAGE = 'docs/calibration.md'

export async function measureCalibration(): Promise<readonly Measurement[]> {
  const unlinked = SHAPES.flatMap((shape) =>
    CARRY_OVERS.flatMap((carryOver) => WEEKS.map((weeks) => measured({ shape, carryOver, weeks, effect: 0, lag: 0 }))),
  )
  const link = (lag: number) =>
    LINK_CARRY_OVERS.flatMap((carryOver) =>
      LINK_WEEKS.map((weeks) => measured({ shape: 'tracker', carryOver, weeks, effect: -1, lag })),
    )
  const [linked, later] = [link(0), link(1)]
  writeFileSync(PAGE, calibrationPage({ unlinked, linked, later, histories: HISTORIES }))
  process.stderr.write(`${PAGE} is written\n`)
  const foundAt = (weeks: number) =>
    linked.find(({ recipe }) => recipe.weeks === weeks && recipe.carryOver === USUAL_CARRY_OVER)?.evidence ?? 0
  const all = [...unlinked, ...linked]
  return [
    worst(
      'no link, p ≤ 0.05, worst cell',
      unlinked.map(({ seen }) => seen),
      8,
    ),
    worst(
      'no link, weak or strong, worst cell',
      unlinked.map(({ evidence }) => evidence),
      2.5,
    ),
    worst(
      'no link, strong, worst cell',
      unlinked.map(({ strong }) => strong),
      0.5,
    ),
    worst(
      'range misses the truth, worst cell',
      all.map(({ covered }) => 1 - covered),
      8,
    ),
    {
      what: 'Calibration: range holds the truth, widest cell',
      value: 100 * Math.max(...all.map(({ covered }) => covered)),
      unit: '% at most',
      bar: 98,
    },
    { what: 'Calibration: 1 cm per SD found at 52 weeks', value: 100 * foundAt(52), unit: '% at least', bar: 40 },
    { what: 'Calibration: 1 cm per SD found at 104 weeks', value: 100 * foundAt(104), unit: '% at least', bar: 75 },
  ]
}

function measured(recipe: Cell['recipe']): Cell {
  process.stderr.write(
    `  ${recipe.shape}, carry-over ${recipe.carryOver}, ${recipe.weeks} weeks, effect ${recipe.effect}\n`,
  )
  return calibrateCell(recipe, HISTORIES)
}

function worst(what: string, shares: readonly number[], bar: number): Measurement {
  return { what: `Calibration: ${what}`, value: 100 * Math.max(...shares), unit: '% at most', bar }
}
