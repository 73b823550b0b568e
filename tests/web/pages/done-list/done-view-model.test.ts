// What the list of done things shows, and what it would change.

import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import type { Suggestion } from '../../../../domain/done-list/suggestion.ts'
import type { Capture } from '../../../../domain/records/capture.ts'
import type { Workday } from '../../../../domain/records/workday.ts'
import { buildDoneView, datesOf } from '../../../../web/pages/done-list/done-view-model.ts'

const thing = (number: number, day = 5, rest: Partial<Suggestion> = {}): Suggestion => ({
  ...{
    id: `id-${number}`,
    title: `Thing ${number}`,
    url: `https://t.example/${number}`,
    source: 't.example',
    isDone: true,
  },
  ...{ at: `2026-11-0${day}T0${number}:00:00.000Z` as Instant, date: `2026-11-0${day}` as LocalDate, ...rest },
})
const kept = (id: string, rest: Partial<Capture> = {}): Capture => ({
  ...{ id, kind: 'capture', deleted: false, text: 'x', moods: { done: true }, source: 't.example' },
  ...{ date: '2026-11-05' as LocalDate, ...rest },
})
const workday = (doneCount?: number): Workday => ({
  ...{
    id: 'w',
    kind: 'workday',
    deleted: false,
    date: '2026-11-05' as LocalDate,
    ...(doneCount !== undefined && { doneCount }),
  },
})
const view = (
  suggestions: readonly Suggestion[],
  {
    captures = [],
    workdays = [],
    choices = [],
  }: { captures?: Capture[]; workdays?: Workday[]; choices?: [string, boolean][] } = {},
) => buildDoneView({ suggestions, captures, workdays, choices: new Map(choices) })

describe('the things', () => {
  it('come newest first, each once', () => {
    const { lines } = view([thing(1), thing(3), thing(2), thing(3)])
    expect(lines.map(({ id }) => id)).toEqual(['id-3', 'id-2', 'id-1'])
  })

  it('are ticked, but for what was closed without being done', () => {
    const { lines, ticked } = view([thing(1), thing(2, 5, { isDone: false })])
    expect([lines.map(({ isTicked }) => isTicked), ticked]).toEqual([[false, true], 1])
  })

  it('that are kept already are said to be there, by id or address, and never kept again', () => {
    const captures = [kept('id-1'), kept('other', { url: 'https://t.example/2' })]
    const { lines, there, ticked } = view([thing(1), thing(2), thing(3)], { captures, choices: [['id-1', true]] })
    expect(lines.map(({ id, isThere }) => [id, isThere])).toEqual([
      ['id-3', false],
      ['id-2', true],
      ['id-1', true],
    ])
    expect([there, ticked]).toEqual([2, 1])
  })

  it('come back after they were deleted or taken out of Done', () => {
    const captures = [kept('id-1', { deleted: true }), kept('id-2', { moods: {} })]
    expect(view([thing(1), thing(2)], { captures }).there).toBe(0)
  })
})

describe('the days', () => {
  it('are counted by what is ticked', () => {
    const { days } = view([thing(1), thing(2), thing(3, 6)], { choices: [['id-2', false]] })
    expect(days).toMatchObject([
      { date: '2026-11-06', count: 1, recorded: undefined, isTicked: true },
      { date: '2026-11-05', count: 1, recorded: undefined, isTicked: true },
    ])
  })

  it('count what was taken over before, and not what the person noticed themselves', () => {
    const captures = [kept('id-1'), kept('earlier'), kept('own', { source: undefined as never })]
    expect(view([thing(1), thing(2)], { captures }).days).toMatchObject([{ count: 3 }])
  })

  it('that the person has counted stay as they are unless they say otherwise', () => {
    expect(view([thing(1)], { workdays: [workday(4)] }).days).toMatchObject([
      { id: 'w', count: 1, recorded: 4, isTicked: false },
    ])
    const said = view([thing(1)], { workdays: [workday(4)], choices: [['2026-11-05', true]] })
    expect(said.days).toMatchObject([{ isTicked: true }])
  })

  it('that have the number already are not offered', () => {
    expect(view([thing(1)], { workdays: [workday(1)] }).days).toEqual([])
    expect(view([thing(1)], { workdays: [workday()] }).days).toMatchObject([{ id: 'w', recorded: undefined }])
  })
})

it('the dates of a list are its first and last', () => {
  expect(datesOf([thing(1, 5), thing(2, 7), thing(3, 6)])).toEqual({ from: '2026-11-05', to: '2026-11-07' })
  expect(datesOf([])).toBeUndefined()
})
