// `analyse`: histories in, findings out, as a process of its own and line by line.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import * as z from 'zod/mini'
import { answerTo } from '../../api/cli/analyse-line.ts'
import { startProgram, temporaryFolder } from '../support/run-program.ts'
import { expectClose, vectorById } from '../support/vectors.ts'

const numbers = z.array(z.number())
const link = z.object({
  n: z.number(),
  lag: z.number(),
  b: z.number(),
  ci95: numbers,
  p: z.number(),
  verdict: z.string(),
  scan: z.optional(z.array(z.object({ lag: z.number(), b: z.nullable(z.number()), p: z.nullable(z.number()) }))),
  sentence: z.object({ en: z.string(), ja: z.string() }),
})

const reference = vectorById(
  'gls_integrated',
  z.object({
    input: z.object({ t_weeks: numbers, x: numbers, y: numbers }),
    expected: z.object({ b: z.number(), p: z.number(), ci95: numbers }),
  }),
)
const history = { t: reference.input.t_weeks, x: reference.input.x, y: reference.input.y }

const ask = (value: unknown) => answerTo(JSON.stringify(value))

test('every line gets one line, good or bad, and no database is touched', async () => {
  const folder = await temporaryFolder()
  const database = { DATABASE_URL: `file:${join(folder, 'nobi.db')}` }
  const program = startProgram('api/cli.ts', ['analyse'], database)
  program.child.stdin?.end(`${JSON.stringify(history)}\nnonsense\n\n{"series":[]}`)
  const { status, stdout, stderr } = await program.finished
  expect([status, stderr]).toEqual([0, ''])
  const answers = stdout.trimEnd().split('\n')
  expect(answers).toHaveLength(4)
  expect(JSON.parse(answers[0] ?? '')).toEqual(ask(history))
  expect(answers[1]).toBe('{"error":"not JSON"}')
  expect(await readdir(folder)).toEqual([])
})

test('words behind it are refused, and its help names no database', async () => {
  const wrong = startProgram('api/cli.ts', ['analyse', 'file.json'], {})
  expect(await wrong.finished).toMatchObject({ status: 2, stdout: '' })
  const help = await startProgram('api/cli.ts', ['analyse', '--help'], {}).finished
  expect(help.stdout).toContain('"lags"')
  expect(help.stdout).not.toContain('DATABASE_URL')
})

describe('a history', () => {
  it('is answered as the reference has it, per unit of x', () => {
    const { n, lag, b, ci95, p, verdict, scan } = z.parse(link, ask(history))
    expectClose([b, ...ci95, p], [reference.expected.b, ...reference.expected.ci95, reference.expected.p])
    expect({ n, lag, verdict, scan }).toEqual({ n: 17, lag: 0, verdict: 'too-early', scan: undefined })
  })

  it('has a scan when it names several lags, with each p times their number, and lag 0 stays the headline', () => {
    const { lag, p, scan = [] } = z.parse(link, ask({ ...history, lags: [2, 1, 0] }))
    expect(lag).toBe(0)
    expect(scan.map((look) => look.lag)).toEqual([2, 1, 0])
    expect(scan[2]?.p).toBeCloseTo(3 * p, 12)
  })

  it('has the first lag as its headline when 0 is not among them', () => {
    expect(ask({ ...history, lags: [2, 1] })).toMatchObject({ lag: 2 })
  })

  it('may come in any order and with missing values', () => {
    const order = [...history.t.keys()].sort((a, b) => ((a * 7) % 18) - ((b * 7) % 18))
    const shuffled = {
      t: [...order.map((index) => history.t[index]), 30, 31],
      x: [...order.map((index) => history.x[index]), null, 1],
      y: [...order.map((index) => history.y[index]), 150, null],
    }
    const { b } = z.parse(link, ask(shuffled))
    expectClose([b], [reference.expected.b])
  })

  it.each([
    ['no rows', { t: [], x: [], y: [] }, 0],
    ['one row', { t: [1], x: [1], y: [150] }, 1],
    ['nothing but missing values', { t: [1, 2, 3], x: [null, null, null], y: [null, null, null] }, 0],
    ['equal times', { t: Array(20).fill(3), x: [...Array(20).keys()], y: [...Array(20).keys()] }, 1],
    ['a constant x', { t: [...Array(30).keys()], x: Array(30).fill(1), y: [...Array(30).keys()] }, 30],
    [
      'a constant y',
      { t: [...Array(30).keys()], x: [...Array(30).keys()].map((i) => i % 7), y: Array(30).fill(150) },
      30,
    ],
    [
      'an x that is a line',
      { t: [...Array(30).keys()], x: [...Array(30).keys()], y: [...Array(30).keys()].map((i) => i % 5) },
      30,
    ],
  ])('of %s cannot be computed, and says so', (_fact, value, n) => {
    expect(ask(value)).toMatchObject({ n, b: null, ci95: null, p: null, verdict: 'cannot-compute' })
  })

  it('that fits perfectly has numbers all the same', () => {
    const t = [...Array(40).keys()]
    const x = t.map((week) => (week * 7) % 11)
    const { b, ci95, p, verdict } = z.parse(link, ask({ t, x, y: x.map((value) => 150 - value) }))
    expect(b).toBeCloseTo(-1, 6)
    expect([...ci95, p].every(Number.isFinite)).toBe(true)
    expect(verdict).toBe('strong')
  })

  it('says when the evidence points the other way than stated', () => {
    const t = [...Array(40).keys()]
    const x = t.map((week) => (week * 7) % 11)
    const y = x.map((value) => 150 + value)
    expect(ask({ t, x, y, direction: 'down' })).toMatchObject({
      sentence: { en: expect.stringContaining('the other way round'), ja: expect.stringContaining('予想とは逆') },
    })
    expect(JSON.stringify(ask({ t, x, y, direction: 'up' }))).not.toContain('the other way round')
  })

  it.each([
    ['text among the numbers', { ...history, x: history.x.map(String) }, 'x[0] must be a number'],
    ['huge numbers', { t: [1], x: [1], y: [1e300] }, 'y[0] must be at most 1000000'],
    ['lists of different lengths', { ...history, y: [1] }, 't, x and y must be equally long'],
    ['a time that is missing', { t: [null], x: [1], y: [1] }, 't[0] must be a number'],
    ['no y', { t: [1], x: [1] }, 'y must be a list'],
    ['a lag that is no whole number', { ...history, lags: [0.5] }, 'lags[0] must be a whole number'],
    ['no lag', { ...history, lags: [] }, 'lags must name a lag'],
    ['an unknown direction', { ...history, direction: 'left' }, 'direction must be up or down'],
    ['a million points', { t: Array(1e6).fill(1), x: [], y: [] }, 't has more than 20000 entries'],
    ['a list', [1], 'not a JSON object'],
    ['null', null, 'not a JSON object'],
  ])('with %s is refused in words', (_fact, value, error) => {
    expect(ask(value)).toEqual({ error })
  })
})

describe('whatever is asked', () => {
  const weeks = [...Array(40).keys()]
  const wave = (scale: number) => weeks.map((week) => ((week * 7) % 11) * scale)

  it.each([
    ['exposures that are denormal', { t: weeks, x: wave(5e-324), y: wave(1) }],
    ['exposures too small to be squared', { t: weeks, x: wave(1e-300), y: wave(1) }],
    ['outcomes too small to be squared', { t: weeks, x: wave(1), y: wave(1e-300) }],
    ['exposures that differ in their last digits', { t: weeks, x: wave(1e-9).map((x) => 1e6 - x), y: wave(-1) }],
    [
      'one outlier that is out of this world',
      { t: weeks, x: wave(1), y: weeks.map((week) => (week === 9 ? 1e6 : 150)) },
    ],
    ['two values for each time', { t: weeks.map((week) => week >> 1), x: wave(1), y: wave(-1), lags: [0, 1, 2] }],
    ['times long ago', { t: weeks.map((week) => week - 1e5), x: wave(1), y: wave(-1), lags: [0, 1, 2] }],
    ['times far apart', { t: weeks.map((week) => week * 25_000), x: wave(1), y: wave(-1), lags: [0, 1, 2] }],
    ['lags beyond the history', { t: weeks, x: wave(1), y: wave(-1), lags: [0, 52] }],
    ['the same lag again', { t: weeks, x: wave(1), y: wave(-1), lags: [0, 0, 1] }],
    ['a series of one day', { series: weeks.map((value) => ({ day: 3, value })) }],
    [
      'a series that jumps as far as it may',
      { series: weeks.map((day) => ({ day, value: day % 2 === 0 ? 1e6 : -1e6 })) },
    ],
    ['a series of moments', { series: weeks.map((day) => ({ day: day * 1e-9, value: day * 1e-320 })) }],
    ['a series that is doubted as a whole', { series: weeks.map((day) => ({ day, value: 150, doubtful: true })) }],
  ])('%s are answered in words, without a number that is none', (_fact, value) => {
    const answer = JSON.stringify(ask(value))
    expect(answer).not.toMatch(/NaN|Infinity|undefined/)
    expect(answer).toMatch(/"sentence":\{"en":"\w|"level":\[|"note":\{/)
  })

  it('20,000 points are answered, and as many of a series', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index)
    const x = many.map((index) => (index * 7) % 11)
    expect(ask({ t: many, x, y: x.map((value) => 150 - value), lags: [0, 1, 2] })).toMatchObject({ n: 20_000 })
    expect(ask({ series: many.map((day) => ({ day, value: 150 + (day % 5) })) })).toHaveProperty('measurementSd')
  })

  it('any JSON at all is answered by an object, and never thrown at', () => {
    const rows = fc.array(fc.oneof(fc.double(), fc.constant(null), fc.jsonValue()), { maxLength: 30 })
    const history = fc.record(
      { t: rows, x: rows, y: rows, lags: rows, direction: fc.jsonValue() },
      { requiredKeys: ['t'] },
    )
    const series = fc.record({ series: fc.oneof(rows, fc.array(fc.record({ day: fc.double(), value: fc.double() }))) })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), history, series), (value) => {
        const answer = answerTo(JSON.stringify(value))
        expect(Object.keys(answer ?? {}).length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a series', () => {
  const { input, expected } = vectorById(
    'kalman_integrated',
    z.object({
      input: z.object({ t_weeks: numbers, y_cm: numbers }),
      expected: z.object({
        mean: numbers,
        sd: numbers,
        posterior_mean_sd_measure: z.number(),
        posterior_mean_sd_level: z.number(),
      }),
    }),
  )
  const entries = input.t_weeks.map((week, index) => ({ day: week * 7, value: input.y_cm[index] ?? 0 }))
  const trend = z.object({
    level: numbers,
    lower: numbers,
    upper: numbers,
    measurementSd: z.number(),
    levelSdPerDay: z.number(),
  })

  it('is answered as the reference has it', () => {
    const found = z.parse(trend, ask({ series: entries }))
    expectClose(found.level, expected.mean)
    expectClose(
      found.upper.map((upper, index) => (upper - (found.lower[index] ?? 0)) / (2 * 1.959963984540054)),
      expected.sd,
    )
    expectClose([found.measurementSd], [expected.posterior_mean_sd_measure])
    expectClose([found.levelSdPerDay * Math.sqrt(7)], [expected.posterior_mean_sd_level])
  })

  it('gives the level at doubtful and missing values, which take no part in it', () => {
    const found = z.parse(
      trend,
      ask({ series: [{ day: 10, value: 190, doubtful: true }, ...entries, { day: 40, value: null }] }),
    )
    expectClose(found.level.slice(1, -1), expected.mean)
    expect(found.level[0]).toBeGreaterThan(150)
    expect(found.level[0]).toBeLessThan(152)
  })

  it('takes several values of a day for their mean, and dates for days', () => {
    const dates = ['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22', '2026-01-29']
    const plain = ask({ series: dates.map((_, week) => ({ day: week * 7, value: 150 + week })) })
    const twice = ask({
      series: dates.flatMap((day, week) => [
        { day, value: 148 + week },
        { day, value: 152 + week },
      ]),
    })
    const levels = z.parse(trend, twice).level
    expectClose(
      levels.filter((_, index) => index % 2 === 0),
      z.parse(trend, plain).level,
    )
    expectClose(
      levels.filter((_, index) => index % 2 === 1),
      z.parse(trend, plain).level,
    )
  })

  it('has no level from fewer than five days, and says so', () => {
    expect(ask({ series: [{ day: 1, value: 150 }] })).toEqual({
      level: [null],
      lower: [null],
      upper: [null],
      measurementSd: null,
      levelSdPerDay: null,
      note: { en: expect.stringContaining('5 days; there are 1'), ja: expect.stringContaining('5日分') },
    })
  })

  it.each([
    ['a value that is text', [{ day: 1, value: '150' }], 'series[0].value must be a number'],
    ['a day that is none', [{ day: 'soon', value: 150 }], 'series[0].day must be a number or YYYY-MM-DD'],
    ['an entry that is none', [5], 'series[0] must be an object'],
    ['a million entries', Array(1e6).fill(0), 'series has more than 20000 entries'],
  ])('with %s is refused in words', (_fact, series, error) => {
    expect(ask({ series })).toEqual({ error })
  })
})
