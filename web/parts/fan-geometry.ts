// The fan in numbers: how far it opens, and the outline of its leaf.

import { splitAngleDegrees } from '../../domain/trends/split-angle.ts'

/** The person's own range of split widths, for opening the fan while the leg length is unknown. Millimetres. */
export interface WidthScale {
  readonly lowestMm: number
  readonly highestMm: number
}

const NARROWEST_DEGREES = 96
const WIDEST_DEGREES = 156
const SMALLEST_SPAN_MM = 100

/** Degrees that the fan opens: the split angle when the leg length is known, else the place within the person's own range. */
export function fanDegrees(widthMm: number, scale: WidthScale, legLengthMm: number | undefined): number {
  const angle = legLengthMm === undefined ? undefined : splitAngleDegrees(widthMm, legLengthMm)
  if (angle !== undefined) return angle
  const middle = (scale.lowestMm + scale.highestMm) / 2
  const span = Math.max(SMALLEST_SPAN_MM, scale.highestMm - scale.lowestMm)
  const place = Math.min(1, Math.max(0, (widthMm - middle) / span + 0.5))
  return NARROWEST_DEGREES + place * (WIDEST_DEGREES - NARROWEST_DEGREES)
}

/** SVG path of a ring sector that opens upward around (0, 0), symmetrical to the vertical. */
export function sectorPath(degrees: number, innerRadius: number, outerRadius: number): string {
  const half = (Math.min(359, degrees) * Math.PI) / 360
  const large = degrees > 180 ? 1 : 0
  const at = (radius: number, side: -1 | 1) =>
    `${fixed(side * Math.sin(half) * radius)} ${fixed(-Math.cos(half) * radius)}`
  return [
    `M${at(outerRadius, -1)}`,
    `A${outerRadius} ${outerRadius} 0 ${large} 1 ${at(outerRadius, 1)}`,
    `L${at(innerRadius, 1)}`,
    `A${innerRadius} ${innerRadius} 0 ${large} 0 ${at(innerRadius, -1)}`,
    'Z',
  ].join('')
}

/** The ribs: so many lines evenly over the opening, both guards included. */
export function ribPath(
  degrees: number,
  ribs: { readonly count: number; readonly inner: number; readonly outer: number },
): string {
  const half = (degrees * Math.PI) / 360
  return Array.from({ length: ribs.count }, (_, index) => {
    const angle = -half + (2 * half * index) / (ribs.count - 1)
    const x = Math.sin(angle)
    const y = -Math.cos(angle)
    return `M${fixed(x * ribs.inner)} ${fixed(y * ribs.inner)}L${fixed(x * ribs.outer)} ${fixed(y * ribs.outer)}`
  }).join('')
}

function fixed(value: number): string {
  return value.toFixed(2)
}
