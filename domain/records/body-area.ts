// Where the body is tight, sore or relieved: muscle × side, each with a feel.

import * as z from 'zod/mini'
import { feels, muscles, sides } from './muscle.ts'

/** `level`: 1 slight, 2 clear, 3 strong. */
export const areaFeel = z.strictObject({ feel: z.enum(feels), level: z.int().check(z.gte(1), z.lte(3)) })
export type AreaFeel = z.output<typeof areaFeel>

export const areaKey = z
  .string()
  .check(z.regex(new RegExp(`^(${muscles.join('|')})\\.(${sides.join('|')})$`), 'must be a muscle and a side'))
