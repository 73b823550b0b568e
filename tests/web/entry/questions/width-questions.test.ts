import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../../domain/records/stretch.ts'
import { runToEnd } from '../../../../domain/sliced.ts'
import { doubtAboutInSlices } from '../../../../web/entry/questions/width-questions.ts'
import { stretchOn } from '../../../support/trend-records.ts'

const FIRST = '2026-10-05' as LocalDate
const NOW = '2026-11-23' as LocalDate
/** A session a week with these widths before, in cm. */
const weekly = (...widths: readonly number[]): readonly Stretch[] =>
  widths.map((cm, week) => stretchOn(addDays(FIRST, week * 7), { beforeMm: cm * 10 }))
const doubtAbout = (...asked: Parameters<typeof doubtAboutInSlices>) => runToEnd(doubtAboutInSlices(...asked))
const doubt = (cm: number, earlier: readonly Stretch[], legLengthMm?: number) =>
  doubtAbout({ series: 'before', mm: cm * 10, date: NOW }, earlier, legLengthMm)

const steady = weekly(153, 152, 154, 153, 155)

describe('a width far off the own trend', () => {
  it('is unusual, with the last ones to compare it with', () => {
    expect(doubt(172, steady)).toEqual({ kind: 'unusual', fromMm: 1520, toMm: 1550 })
    expect(doubt(135, steady)).toMatchObject({ kind: 'unusual' })
  })

  it.each([153, 150, 157])('%d cm among 152 to 155 is not', (cm) => {
    expect(doubt(cm, steady)).toBeUndefined()
  })

  it('is asked about from the fifth value on', () => {
    expect(doubt(172, steady.slice(0, 3))).toBeUndefined()
    expect(doubt(172, steady.slice(0, 4))).toMatchObject({ kind: 'unusual' })
  })

  it('is judged by what was measured before it, not by later or doubted sessions', () => {
    const later = stretchOn('2026-11-30' as LocalDate, { beforeMm: 1720 })
    const doubted = { ...stretchOn('2026-11-22' as LocalDate, { beforeMm: 1720 }), doubtful: true }
    expect(doubt(172, [...steady, later, doubted])).toMatchObject({ kind: 'unusual', toMm: 1550 })
  })

  it('is a real change where the value before it says the same', () => {
    const kept = stretchOn('2026-11-16' as LocalDate, { beforeMm: 1720 })
    expect(doubt(171, [...steady, kept])).toBeUndefined()
  })
})

describe('before there is a trend', () => {
  it('the first width is never asked about', () => {
    expect(doubt(60, [])).toBeUndefined()
    expect(doubt(290, [])).toBeUndefined()
  })

  it('half again the widest so far is', () => {
    expect(doubt(235, weekly(153))).toMatchObject({ kind: 'unusual' })
    expect(doubt(200, weekly(153))).toBeUndefined()
  })

  it('a slip is, with what was likely meant', () => {
    expect(doubt(60.2, weekly(153))).toEqual({ kind: 'slip', meantMm: 1529 })
  })
})

describe('with a leg length of 80 cm', () => {
  it('more than 160 cm is wider than legs can open', () => {
    expect(doubt(161, weekly(153), 800)).toEqual({ kind: 'over-legs', mostMm: 1600 })
    expect(doubt(160, weekly(153), 800)).toBeUndefined()
  })
})

it('the first width after is compared with those before', () => {
  expect(doubtAbout({ series: 'after', mm: 610, date: NOW }, steady, undefined)).toMatchObject({ kind: 'slip' })
})

it('two years of daily sessions are looked at, and one more like them is nothing to ask about', () => {
  const daily = Array.from({ length: 730 }, (_, day) =>
    stretchOn(addDays('2024-11-20' as LocalDate, day), { beforeMm: 1500 + (day % 30) }),
  )
  expect(doubt(153, daily)).toBeUndefined()
})
