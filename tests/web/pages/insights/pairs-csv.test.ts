import { beforeEach, expect, test } from 'vitest'
import type { Hypothesis } from '../../../../domain/records/hypothesis.ts'
import { insights } from '../../../../domain/trends/insights.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { pairsCsv } from '../../../../web/pages/insights/pairs-csv.ts'
import { linkedWeeks } from '../../../support/linked-weeks.ts'

const stated: Hypothesis = {
  ...{ kind: 'hypothesis', id: 'one', deleted: false },
  ...{ cause: 'work', effect: 'before', direction: 'down', lagWeeks: 0 },
}

beforeEach(() => {
  chosenLanguage.value = 'en'
})

test('a file of the pairs has a line a measurement, oldest first, in the units of the page', () => {
  const [insight] = insights(linkedWeeks(30, 3), [stated]).links
  if (insight === undefined) throw new Error('no link')
  const [header, ...lines] = pairsCsv(insight, 'inch').trimEnd().split('\r\n')
  expect(header).toBe('\uFEFFMeasured,Hours a day,Split (in)')
  expect(lines).toHaveLength(insight.result.pairs.length)
  const [first] = insight.result.pairs
  const [date, hours, width] = (lines[0] ?? '').split(',')
  expect(date).toBe(first?.date)
  expect(Number(hours)).toBeCloseTo((first?.exposure ?? 0) / 60, 3)
  expect(Number(width)).toBeCloseTo((first?.outcome ?? 0) / 2.54, 2)
})
