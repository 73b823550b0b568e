import { describe, expect, it } from 'vitest'
import { addDays } from '../../../domain/calendar/local-date.ts'
import type { Hypothesis } from '../../../domain/records/hypothesis.ts'
import { insights, insightsInSlices } from '../../../domain/trends/insights.ts'
import { linkedWeeks, MONDAY } from '../../support/linked-weeks.ts'
import { moment, noRecords, stretchOn } from '../../support/trend-records.ts'

const stated: Hypothesis = {
  ...{ kind: 'hypothesis', id: 'busy', deleted: false },
  ...{ cause: 'busy', effect: 'before', direction: 'down', lagWeeks: 0 },
  statedAt: moment('2025-01-01T00:00:00Z'),
}

const japanese = (notes: readonly { ja: string }[]) => notes.map(({ ja }) => ja)

describe('nothing is looked at', () => {
  it('before something was stated', () => {
    const { links, lags, components } = insights(linkedWeeks(60, 8), [])
    expect([links, lags, components]).toEqual([[], undefined, undefined])
  })

  it('for hypotheses that are deleted or unfinished', () => {
    const { lagWeeks: _, ...unfinished } = stated
    expect(insights(linkedWeeks(60, 8), [{ ...stated, deleted: true }, unfinished]).links).toEqual([])
  })
})

describe('a stated link', () => {
  it('without any record cannot be compared, and nothing is a number that is none', () => {
    const found = insights(noRecords, [stated])
    expect(found.links[0]).toMatchObject({
      hypothesis: 'busy',
      result: { finding: { verdict: 'cannot-compute', weeks: 0 }, pairs: [] },
      label: { en: 'Cannot compare yet' },
    })
    expect(found.links[0]).not.toHaveProperty('measured')
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|null/)
    expect(found.lags?.en).toBe('It is too early to compare lags.')
    expect(found.components?.en).toBe('It is too early to tell work, sitting and short sleep apart.')
  })

  it('that is in the records is found, with what stands beside the headline', () => {
    const found = insights(linkedWeeks(60, 8), [stated])
    expect(found.links[0]?.label.ja).toBe('強い手がかり')
    expect(found.links[0]?.measured?.share).toMatchObject({ isLessInBusy: false })
    expect(found.lags?.en).toMatch(
      /^Of three lags the clearest is the seven days before: about \d\.\d cm narrower .*Three looks were counted\.$/,
    )
    expect(found.lags?.ja).toMatch(/^3つの時差のうち、いちばんはっきりしているのは直前の7日間です。.*約\d\.\d cmせまい/)
    expect(found.components?.en).toMatch(/^Of work, sitting and short sleep the clearest is weeks with /)
  })

  it('with a lag is found there by the scan too', () => {
    const found = insights(linkedWeeks(60, 8, 1), [stated])
    expect(found.lags?.en).toMatch(/^Of three lags the clearest is one week later: about \d\.\d cm narrower/)
  })

  it('that is not in the records says how long it takes, and that no lag stands out', () => {
    const found = insights(linkedWeeks(24, 0), [stated])
    expect(found.links[0]?.result.finding.verdict).toMatch(/^(none|small)$/)
    expect(found.lags?.en).toBe(
      'Compared with one and two weeks later, no lag stands out once three looks are counted.',
    )
  })

  it('from one component says nothing of the others', () => {
    const found = insights(linkedWeeks(60, 8), [{ ...stated, cause: 'sitting' }])
    expect(found.lags).toBeDefined()
    expect(found).not.toHaveProperty('components')
  })

  it('that points the other way is told so', () => {
    const found = insights(linkedWeeks(60, 8), [{ ...stated, direction: 'up' }])
    expect(japanese(found.links[0]?.notes ?? [])).toEqual([
      '予想とは逆の向きです。',
      '一緒に起きているかどうかを見たもので、原因を示すものではありません。',
      '季節の影響は、まだ分けられません。',
    ])
  })
})

describe('several links', () => {
  it('stand in the order they were stated, and the first is the headline', () => {
    const later: Hypothesis = { ...stated, id: 'sitting', cause: 'sitting', statedAt: moment('2025-02-01T00:00:00Z') }
    const { links, components } = insights(linkedWeeks(30, 8), [later, stated])
    expect(links.map(({ hypothesis }) => hypothesis)).toEqual(['busy', 'sitting'])
    expect(components).toBeDefined()
  })
})

describe('measuring less often in busy weeks', () => {
  it('is said under the link, with the counts', () => {
    const records = linkedWeeks(40, 0)
    const busy = new Set(
      records.workdays.flatMap(({ date, workMinutes }) => (workMinutes === 540 && date ? [addDays(date, 1)] : [])),
    )
    const stretches = [
      ...records.stretches.filter(({ date }) => date !== undefined && !busy.has(date)),
      stretchOn(addDays(MONDAY, 7 * 40), { id: 'last', beforeMm: 1500 }),
    ]
    const share = insights({ ...records, stretches }, [stated]).links[0]?.measured
    expect(share?.share.busy).toBeGreaterThan(3)
    expect(share?.sentence.en).toMatch(/^Measured in \d+ of \d+ busy weeks and \d+ of \d+ other weeks\./)
  })
})

describe('repeats', () => {
  it('give the reading error, once there are six', () => {
    const session = (index: number) =>
      stretchOn(addDays(MONDAY, index), {
        beforeMm: 1500,
        tries: { a: { which: 'before', mm: 1500 + 20 * (index % 2) } },
      })
    const of = (count: number) =>
      insights({ ...noRecords, stretches: Array.from({ length: count }, (_, index) => session(index)) }, []).noise
    expect(of(5).sentence.ja).toContain('いま6回のうち5回')
    expect(of(6).sentence.en).toBe(
      'From 6 repeats your reading error is about 1.0 cm: a change under 2.8 cm between two measurements is within noise. Days differ too, so this is the least.',
    )
  })
})

it('ten years are judged in steps none of which is long', () => {
  const steps: number[] = []
  const slices = insightsInSlices(linkedWeeks(520, 4), [stated])
  let from = performance.now()
  for (let step = slices.next(); !step.done; step = slices.next()) {
    steps.push(performance.now() - from)
    from = performance.now()
  }
  expect(steps.length).toBeGreaterThan(100)
  expect(steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.9)]).toBeLessThan(16)
})
