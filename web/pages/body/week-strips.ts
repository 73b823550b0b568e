// Where the weekly widths stand in their strip.

import type { BodyWeek } from './body-view-model.ts'

export const STRIP = { width: 360, height: 14, widthHeight: 72 } as const
const MARGIN = 6

export interface WidthDots {
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  /** SVG paths through weeks that follow each other; a week without a width parts them. */
  readonly lines: readonly string[]
  readonly lowestMm: number
  readonly highestMm: number
}

/** Widths that are all alike stand in the middle. */
export function widthDots(weeks: readonly BodyWeek[]): WidthDots {
  const known = weeks.flatMap(({ beforeMm }) => beforeMm ?? [])
  const [lowestMm, highestMm] = [Math.min(...known), Math.max(...known)]
  const span = highestMm - lowestMm
  const step = STRIP.width / weeks.length
  const yOf = (mm: number) => {
    const share = span === 0 ? 0.5 : (mm - lowestMm) / span
    return rounded(STRIP.widthHeight - MARGIN - share * (STRIP.widthHeight - 2 * MARGIN))
  }
  const places = weeks.map(({ beforeMm }, index) =>
    beforeMm === undefined ? undefined : { x: rounded((index + 0.5) * step), y: yOf(beforeMm) },
  )
  const lines: string[] = []
  for (const [index, place] of places.entries()) {
    const before = places[index - 1]
    if (place && before) lines.push(`M${before.x} ${before.y}L${place.x} ${place.y}`)
  }
  return { dots: places.flatMap((place) => place ?? []), lines, lowestMm, highestMm }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
