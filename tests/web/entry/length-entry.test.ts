import { describe, expect, test } from 'vitest'
import { lengthText, parseLengthEntry, stepLength } from '../../../web/entry/length-entry.ts'

describe('a typed width', () => {
  test('is absent while nothing is typed, and never zero', () => {
    expect(parseLengthEntry('  ', 'cm')).toEqual({ kind: 'empty' })
  })

  test('is kept in whole millimetres', () => {
    expect(parseLengthEntry('153.5', 'cm')).toEqual({ kind: 'valid', mm: 1535 })
    expect(parseLengthEntry('60.25', 'inch')).toEqual({ kind: 'valid', mm: 1530 })
  })

  test('is refused outside 30 to 300 cm', () => {
    expect(parseLengthEntry('29.9', 'cm')).toEqual({ kind: 'out-of-range' })
    expect(parseLengthEntry('1535', 'cm')).toEqual({ kind: 'out-of-range' })
    expect(parseLengthEntry('300', 'cm')).toEqual({ kind: 'valid', mm: 3000 })
  })

  test('is refused when it is no number', () => {
    expect(parseLengthEntry('wide', 'cm')).toEqual({ kind: 'not-a-number' })
  })
})

describe('a step', () => {
  test('goes from what is typed', () => {
    expect(stepLength('153', { stepMm: 10, suggestionMm: 1400, units: 'cm' })).toBe('154')
    expect(stepLength('153', { stepMm: -5, suggestionMm: 1400, units: 'cm' })).toBe('152.5')
  })

  test('starts at the suggestion when nothing is typed', () => {
    expect(stepLength('', { stepMm: 10, suggestionMm: 1530, units: 'cm' })).toBe('153')
  })

  test('stays within what can be saved', () => {
    expect(stepLength('300', { stepMm: 10, suggestionMm: 1530, units: 'cm' })).toBe('300')
    expect(stepLength('30', { stepMm: -10, suggestionMm: 1530, units: 'cm' })).toBe('30')
  })
})

test('a width stands in the field without grouping', () => {
  expect(lengthText(1530, 'cm')).toBe('153')
  expect(lengthText(1530, 'inch')).toBe('60.2')
})
