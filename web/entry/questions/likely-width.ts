// Slips of the finger in a width: a digit too many or too few, inches typed as centimetres or the other way round.

import { NARROWEST_MM, WIDEST_MM } from '../length-entry.ts'

/** Within these shares of what is expected a width is near it, or still could be meant. */
const NEAR = 0.12
const POSSIBLE = 0.2

const MM_PER_CM = 10
const MM_PER_INCH = 25.4
const SLIPS = [1 / 10, 10, MM_PER_INCH / MM_PER_CM, MM_PER_CM / MM_PER_INCH]

/** The width that was likely meant, in whole millimetres; undefined where what was typed is possible itself, or no slip leads near
 *  what is expected. */
export function likelyWidth(typedMm: number, expectedMm: number): number | undefined {
  if (distance(typedMm, expectedMm) <= POSSIBLE) return undefined
  const meant = SLIPS.map((factor) => Math.round(typedMm * factor))
    .filter((mm) => mm >= NARROWEST_MM && mm <= WIDEST_MM && distance(mm, expectedMm) <= NEAR)
    .sort((left, right) => distance(left, expectedMm) - distance(right, expectedMm))
  return meant[0]
}

function distance(mm: number, expectedMm: number): number {
  return Math.abs(mm - expectedMm) / expectedMm
}
