// What a tap on a place of the body says: slight, clear, strong, nothing; the same for tight, sore and relieved.

import type { AreaFeel } from '../../domain/records/body-area.ts'
import type { Feel, Muscle, Side } from '../../domain/records/muscle.ts'

/** By `<muscle>.<side>`. */
export type Areas = Readonly<Record<string, AreaFeel>>

export interface Tap {
  readonly muscle: Muscle
  /** `both` for the place as a whole. */
  readonly side: Side
  readonly feel: Feel
}

const STRONGEST = 3

/** The areas after it. The same feeling becomes one level stronger and after the strongest goes; another one begins as slight. A
 *  side of a place that was said as a whole is told apart from the other side, which stays as it was; the place as a whole
 *  takes the place of its sides. */
export function tapArea(areas: Areas, { muscle, side, feel }: Tap): Areas {
  const [left, right, both] = (['left', 'right', 'both'] as const).map((name) => `${muscle}.${name}`) as [
    string,
    string,
    string,
  ]
  const { [left]: ofLeft, [right]: ofRight, [both]: ofBoth, ...others } = areas
  if (side === 'both') {
    const alike = ofLeft?.feel === ofRight?.feel && ofLeft?.level === ofRight?.level ? ofLeft : undefined
    return withSaid(others, { [both]: afterTap(ofBoth ?? alike, feel) })
  }
  const apart = { [left]: ofLeft ?? ofBoth, [right]: ofRight ?? ofBoth }
  const tapped = `${muscle}.${side}`
  return withSaid(others, { ...apart, [tapped]: afterTap(apart[tapped], feel) })
}

/** How one side of a place is, told apart or as a whole. */
export function feelAt(areas: Areas, muscle: Muscle, side: Side): AreaFeel | undefined {
  return areas[`${muscle}.${side}`] ?? areas[`${muscle}.both`]
}

function afterTap(now: AreaFeel | undefined, feel: Feel): AreaFeel | undefined {
  if (now?.feel !== feel) return { feel, level: 1 }
  return now.level < STRONGEST ? { feel, level: now.level + 1 } : undefined
}

function withSaid(areas: Areas, changed: Readonly<Record<string, AreaFeel | undefined>>): Areas {
  const said = Object.entries(changed).flatMap(([key, feel]) => (feel === undefined ? [] : [[key, feel] as const]))
  return { ...areas, ...Object.fromEntries(said) }
}
