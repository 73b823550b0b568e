// The calibration as a page: what was made up, what was said of it, and which bars hold.

import type { Cell } from './cell.ts'

export interface Calibration {
  readonly unlinked: readonly Cell[]
  readonly linked: readonly Cell[]
  /** Linked, but a week later. */
  readonly later: readonly Cell[]
  readonly histories: number
}

const shapes: Readonly<Record<Cell['recipe']['shape'], string>> = {
  plain: 'both series AR(1), one noise-free measurement a week',
  'shared slow rise': 'as plain, and both rise by three standard deviations over the history',
  'both drifting': 'as plain, and each drifts for itself: a random walk of 0.25 standard deviations a week',
  'heavy tails': "as plain, with surprises from Student's t with three degrees of freedom",
  'two a week': 'as plain, measured twice a week with noise as large as the level’s own spread',
  '30 % missing': 'as plain, three of ten weeks without a measurement',
  tracker:
    'level AR(1) 0.7 with 1.5 cm, gain 0.1 cm a week, reading error 2 cm, 3 % gross errors of ±8 cm, 15 % of the calendar’s weeks without a measurement, 25 % of the others with two or three; the carry-over is that of the busy score, the weeks are those with a measurement',
}

export function calibrationPage({ unlinked, linked, later, histories }: Calibration): string {
  return `# How far the verdicts can be trusted

Made by \`npm run bench -- calibration\`: ${histories.toLocaleString('en')} made-up histories a cell, the same ones every time. The
Monte Carlo error of a share of 5 % is about ${(100 * Math.sqrt((0.05 * 0.95) / histories)).toFixed(1)} points, of 1 % about ${(100 * Math.sqrt((0.01 * 0.99) / histories)).toFixed(1)}.

Carry-over is how much of a week's surprise stays in the next week; where nothing else is said it is that of both series.

${Object.entries(shapes)
  .map(([name, words]) => `* **${name}**: ${words}.`)
  .join('\n')}

## No link

In each cell: p ≤ 0.05 / "weak" or "strong" / "strong", in percent of the histories that have a number. Bars: 8 / 2.5 / 0.5 in
every cell. The range misses the truth as often as p ≤ 0.05, so that 92–98 % of the ranges hold it where the first number is 2 to 8.
In brackets, where it is not 0: percent of the histories too short or too even for any number.

${tableOf(unlinked, (cell) => `${percent(cell.seen)} / ${percent(cell.evidence)} / ${percent(cell.strong)}${without(cell)}`)}

${barsOf(unlinked)}

The same histories under a plain correlation, p ≤ 0.05, in percent:

${tableOf(unlinked, (cell) => percent(cell.naive))}

## A link of 1 cm per standard deviation

Tracker histories. Found ("weak" or "strong") / range holds the truth, in percent. Bars: found in 40 at 52 weeks and in 75 at 104
weeks, with the busy score's usual carry-over of 0.4. A busy score that changes slowly (0.8) tells less in the same time, as the split has
its own slow changes; no method can make up for it.

${tableOf(linked, (cell) => `${percent(cell.evidence)} / ${percent(cell.covered)}`)}

## A link that shows a week later

The scan over lags 0, 1 and 2 has p × 3 ≤ 0.05 and its smallest p at the planted lag of one week, in percent:

${tableOf(later, (cell) => percent(cell.scanned))}
`
}

function tableOf(cells: readonly Cell[], shown: (cell: Cell) => string): string {
  const weeks = [...new Set(cells.map(({ recipe }) => recipe.weeks))]
  const nameOf = ({ recipe }: Cell) => `${recipe.shape} | ${recipe.carryOver}`
  const names = [...new Set(cells.map(nameOf))]
  return [
    `| histories | carry-over | ${weeks.map((count) => `${count} weeks`).join(' | ')} |`,
    `|---|---|${weeks.map(() => '---|').join('')}`,
    ...names.map(
      (name) =>
        `| ${name} | ${cells
          .filter((cell) => nameOf(cell) === name)
          .map(shown)
          .join(' | ')} |`,
    ),
  ].join('\n')
}

function barsOf(cells: readonly Cell[]): string {
  const over = (share: (cell: Cell) => number, bar: number) => cells.filter((cell) => share(cell) > bar / 100).length
  const counts = [over(({ seen }) => seen, 8), over(({ evidence }) => evidence, 2.5), over(({ strong }) => strong, 0.5)]
  return `Of ${cells.length} cells ${counts.join(' / ')} are over the bars.`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

function without({ withoutNumber }: Cell): string {
  return withoutNumber === 0 ? '' : ` (${percent(withoutNumber)})`
}
