// The app icon as SVG: the fan that the gauge on Today draws too, before pale inside, after deep outside.

import { ribPath, sectorPath } from '../web/parts/fan-geometry.ts'

const BEFORE_DEGREES = 112
const AFTER_DEGREES = 146
const RIBS = 7
const PAPER = '#fbf9f5'
const ACCENT = '#0d665f'
const ACCENT_PALE = '#a9d3cc'

/** 512 × 512. `maskable` keeps the drawing inside the circle of 80 % that every mask leaves; `monochrome` is one colour on
 *  nothing, of which the system takes the opacity only. */
export function fanIcon(purpose: 'any' | 'maskable' | 'monochrome' | 'apple'): string {
  const inks =
    purpose === 'monochrome' ? { after: '#000', before: 'rgb(0 0 0 / 45%)' } : { after: ACCENT, before: ACCENT_PALE }
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">',
    background(purpose),
    `<g transform="translate(256 ${pivotHeight(purpose)}) scale(${scale(purpose)})">`,
    `<path fill="${inks.after}" d="${sectorPath(AFTER_DEGREES, 66, 100)}"/>`,
    `<path fill="${inks.before}" d="${sectorPath(BEFORE_DEGREES, 24, 61)}"/>`,
    purpose === 'monochrome' ? '' : `<path fill="none" stroke="${PAPER}" stroke-width="2.4" d="${ribs()}"/>`,
    `<circle fill="${inks.after}" r="8"/>`,
    '</g></svg>',
  ].join('')
}

function ribs(): string {
  const after = ribPath(AFTER_DEGREES, { count: RIBS, inner: 66, outer: 101 })
  return after + ribPath(BEFORE_DEGREES, { count: RIBS, inner: 24, outer: 62 })
}

function background(purpose: 'any' | 'maskable' | 'monochrome' | 'apple'): string {
  if (purpose === 'monochrome') return ''
  const corner = purpose === 'any' ? 112 : 0
  return `<rect width="512" height="512" rx="${corner}" fill="${PAPER}"/>`
}

function scale(purpose: 'any' | 'maskable' | 'monochrome' | 'apple'): number {
  return purpose === 'maskable' ? 1.9 : 2.2
}

/** The drawing reaches 100 above its pivot and 8 below; its middle goes to the middle of the square. */
function pivotHeight(purpose: 'any' | 'maskable' | 'monochrome' | 'apple'): number {
  return Math.round(256 + 46 * scale(purpose))
}
