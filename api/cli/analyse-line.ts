// One line of `analyse`: a history or a series as JSON, and the answer to it.

import * as z from 'zod/mini'
import { parseLocalDate } from '../../domain/calendar/local-date.ts'
import type { Json } from '../../domain/json.ts'
import { analysedLink } from './analysed-link.ts'
import { analysedSeries } from './analysed-series.ts'

/** More would keep the lines after it waiting; it is over fifty years of a value a day. */
const MOST_NUMBERS = 20_000
const LARGEST = 1e6
const DAY_MS = 86_400_000

const finite = z
  .number('must be a number')
  .check(z.refine((value) => Math.abs(value) <= LARGEST, `must be at most ${LARGEST}`))
const missable = z.array(z.nullable(finite), 'must be a list')

const history = z.object({
  t: z.array(finite, 'must be a list'),
  x: missable,
  y: missable,
  lags: z.optional(
    z
      .array(
        z.int('must be a whole number').check(z.gte(0, 'must be 0 to 52'), z.lte(52, 'must be 0 to 52')),
        'must be a list',
      )
      .check(z.minLength(1, 'must name a lag'), z.maxLength(12, 'must be at most 12')),
  ),
  direction: z.optional(z.enum(['up', 'down'], 'must be up or down')),
})

const day = z.union(
  [
    finite,
    z.pipe(
      z.string().check(z.refine((text) => parseLocalDate(text) !== undefined)),
      z.transform((text) => Date.parse(`${text}T00:00:00Z`) / DAY_MS),
    ),
  ],
  'must be a number or YYYY-MM-DD',
)
const series = z.object({
  series: z.array(
    z.object(
      { day, value: z.nullable(finite), doubtful: z.optional(z.boolean('must be true or false')) },
      'must be an object',
    ),
    'must be a list',
  ),
})

/** The answer to one line; `{ error }` for one that cannot be read, in words. */
export function answerTo(line: string): Json {
  const value = parsed(line)
  if (value === undefined) return { error: 'not JSON' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'not a JSON object' }
  return 'series' in value ? answerToSeries(value) : answerToHistory(value)
}

function answerToHistory(value: object): Json {
  const tooMany = tooManyIn(value, ['t', 'x', 'y'])
  if (tooMany !== undefined) return { error: tooMany }
  const read = z.safeParse(history, value)
  if (!read.success) return { error: problemOf(read.error) }
  const { t, x, y } = read.data
  if (t.length !== x.length || t.length !== y.length) return { error: 't, x and y must be equally long' }
  return analysedLink(read.data)
}

function answerToSeries(value: object): Json {
  const tooMany = tooManyIn(value, ['series'])
  if (tooMany !== undefined) return { error: tooMany }
  const read = z.safeParse(series, value)
  return read.success ? analysedSeries(read.data.series) : { error: problemOf(read.error) }
}

// Asked before the lists are read, which takes its time.
function tooManyIn(value: object, names: readonly string[]): string | undefined {
  const long = Object.entries(value).find(
    ([name, list]) => names.includes(name) && Array.isArray(list) && list.length > MOST_NUMBERS,
  )
  return long === undefined ? undefined : `${long[0]} has more than ${MOST_NUMBERS} entries`
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function problemOf({ issues }: z.core.$ZodError): string {
  const [first] = issues
  if (first === undefined) return 'cannot be read'
  const place = first.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return `${place.replace(/^\./, '')} ${first.message}`.trim()
}
