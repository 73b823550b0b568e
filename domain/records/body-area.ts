// Where the body is tight, sore or relieved: muscle × side, each with a feel.

import * as z from 'zod/mini'

/** Muscle groups by their anatomical names; `whole-body` for a feeling that has no place. */
export const muscles = [
  'adductor',
  'hamstring',
  'quadriceps',
  'hip-flexor',
  'gluteal',
  'piriformis',
  'calf',
  'lower-back',
  'upper-back',
  'shoulder',
  'neck',
  'whole-body',
] as const

/** `both` is the area as a whole: not told apart, or in the middle. */
export const sides = ['left', 'right', 'both'] as const
export const feels = ['tight', 'sore', 'relieved'] as const

export type Muscle = (typeof muscles)[number]
export type Side = (typeof sides)[number]
export type Feel = (typeof feels)[number]

/** `level`: 1 slight, 2 clear, 3 strong. */
export const areaFeel = z.strictObject({ feel: z.enum(feels), level: z.int().check(z.gte(1), z.lte(3)) })
export type AreaFeel = z.output<typeof areaFeel>

export const areaKey = z
  .string()
  .check(z.regex(new RegExp(`^(${muscles.join('|')})\\.(${sides.join('|')})$`), 'must be a muscle and a side'))
