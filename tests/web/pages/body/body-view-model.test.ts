import { describe, expect, it } from 'vitest'
import type { AreaFeel } from '../../../../domain/records/body-area.ts'
import { buildBodyView } from '../../../../web/pages/body/body-view-model.ts'
import { day, stretchOn } from '../../../support/trend-records.ts'

const tight = (level: number): AreaFeel => ({ feel: 'tight', level })
const range = { from: day('2026-11-02'), to: day('2026-11-22'), weekStart: 1 }
const view = (...sessions: Parameters<typeof stretchOn>[]) =>
  buildBodyView(
    sessions.map(([date, fields]) => stretchOn(date, fields)),
    'tight',
    range,
  )

describe('what the counts are out of', () => {
  it('is the sessions that say anything about the body, whatever they say', () => {
    const { sessions, recorded, areas } = view(
      ['2026-11-03', { beforeMm: 1530 }],
      ['2026-11-04', { areas: { 'calf.left': { feel: 'relieved', level: 1 } } }],
      ['2026-11-05', { areas: { 'calf.left': tight(1) } }],
    )
    expect({ sessions, recorded }).toEqual({ sessions: 3, recorded: 2 })
    expect(areas).toMatchObject([{ muscle: 'calf', sessions: 1 }])
  })

  it('is nothing in a range without sessions, and sessions outside of it are not in it', () => {
    expect(view(['2026-10-01', { areas: { 'calf.left': tight(1) } }])).toMatchObject({
      sessions: 0,
      recorded: 0,
      areas: [],
    })
  })
})

describe('a place', () => {
  it('is on both sides when it was said as a whole, and then neither side is more', () => {
    expect(view(['2026-11-03', { areas: { 'lower-back.both': tight(2) } }]).areas).toEqual([
      { muscle: 'lower-back', sessions: 1, left: 1, right: 1, moreLeft: 0, moreRight: 0, alike: 1 },
    ])
  })

  it('is more on the side that is stronger', () => {
    const { areas } = view(
      ['2026-11-03', { areas: { 'hamstring.left': tight(3), 'hamstring.right': tight(1) } }],
      ['2026-11-04', { areas: { 'hamstring.right': tight(1) } }],
      ['2026-11-05', { areas: { 'hamstring.left': tight(2), 'hamstring.right': tight(2) } }],
      ['2026-11-06', { areas: { 'hamstring.left': tight(1), 'hamstring.right': { feel: 'relieved', level: 3 } } }],
    )
    expect(areas).toEqual([
      { muscle: 'hamstring', sessions: 4, left: 3, right: 3, moreLeft: 2, moreRight: 1, alike: 1 },
    ])
  })

  it('comes before the places that were marked less often', () => {
    const { areas } = view(
      ['2026-11-03', { areas: { 'neck.both': tight(3), 'calf.left': tight(1) } }],
      ['2026-11-04', { areas: { 'calf.right': tight(1) } }],
    )
    expect(areas.map(({ muscle }) => muscle)).toEqual(['calf', 'neck'])
  })
})

describe('the weeks', () => {
  it('have the strongest level of each place and the mean width before, absent where nothing was recorded', () => {
    const { weeks } = view(
      ['2026-11-03', { beforeMm: 1500, areas: { 'calf.left': tight(1) } }],
      ['2026-11-08', { beforeMm: 1520, areas: { 'calf.right': tight(3), 'neck.both': { feel: 'sore', level: 2 } } }],
      ['2026-11-10', { beforeMm: 1900, doubtful: true }],
      ['2026-11-17', { areas: { 'neck.both': { feel: 'sore', level: 2 } } }],
    )
    expect(weeks).toEqual([
      { start: '2026-11-02', recorded: 2, levels: { calf: 3 }, beforeMm: 1510, measured: 2 },
      { start: '2026-11-09', recorded: 0, levels: {}, beforeMm: undefined, measured: 0 },
      { start: '2026-11-16', recorded: 1, levels: {}, beforeMm: undefined, measured: 0 },
    ])
  })
})
