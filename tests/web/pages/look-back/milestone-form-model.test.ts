import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { milestonesOf } from '../../../../domain/look-back/milestones.ts'
import { formatDays } from '../../../../web/i18n/format.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { milestoneEntry, openMilestoneForm } from '../../../../web/pages/look-back/milestone-form-model.ts'
import { milestoneFacts, milestoneName } from '../../../../web/pages/look-back/milestone-words.ts'
import { day } from '../../../support/trend-records.ts'

const axis = { from: day('2026-10-10'), to: day('2026-11-30'), weekStart: 1 }
const made = milestonesOf([], axis)
const [october, november] = made
if (october === undefined || november === undefined) throw new Error('no milestones')

beforeEach(() => {
  chosenLanguage.value = 'en'
})
afterEach(() => {
  chosenLanguage.value = undefined
})

const typed = (changes: Partial<ReturnType<typeof openMilestoneForm>>) => ({
  ...openMilestoneForm(november),
  ...changes,
})

describe('what is typed about a milestone', () => {
  it('is saved in the numbers that it says, on any keyboard', () => {
    expect(
      milestoneEntry(typed({ title: ' November ', iterationDays: '１４', iterations: '2' }), november, made),
    ).toEqual({
      ok: true,
      fields: { title: 'November', startDate: '2026-11-02', iterationDays: 14, iterations: 2 },
    })
  })

  it('takes the name away when it is emptied', () => {
    expect(milestoneEntry(typed({ title: ' ' }), november, made)).toMatchObject({ fields: { title: null } })
  })

  it.each([
    ['iterationDays', '0'],
    ['iterationDays', '93'],
    ['iterations', '2.5'],
    ['iterations', ''],
    ['startDate', '2026-02-30'],
    ['title', 'x'.repeat(201)],
  ] as const)('is not saved with %s as "%s"', (name, value) => {
    const entry = milestoneEntry(typed({ [name]: value }), november, made)
    expect(entry).toMatchObject({ ok: false })
    expect(entry.ok ? [] : Object.keys(entry.issues)).toEqual([name])
  })

  it('is not saved when it takes days from one that was written about, unless it has shared them all along', () => {
    const record = { ...openMilestoneForm(october), id: 'a' }
    const written = milestonesOf(
      [
        {
          kind: 'milestone',
          id: record.id,
          deleted: false,
          startDate: october.startDate,
          title: 'October',
          purposes: {},
          summaries: {},
          dropped: {},
        },
      ],
      axis,
    )
    const entry = milestoneEntry(typed({ startDate: '2026-10-30' }), november, written)
    expect(entry).toEqual({ ok: false, issues: { startDate: expect.stringContaining('October') } })
    const sharing = { ...november, startDate: day('2026-10-30') }
    expect(milestoneEntry({ ...openMilestoneForm(sharing), title: 'Both' }, sharing, written).ok).toBe(true)
  })
})

it('a milestone goes by its days until it has a name', () => {
  expect(milestoneName(november)).toBe(`Milestone ${formatDays(day('2026-11-02'), day('2026-11-29'))}`)
  expect(milestoneFacts(november, day('2026-11-10'))).toEqual(['iteration 2 of 4'])
  expect(milestoneFacts({ ...november, title: 'November' }, day('2026-12-10'))).toEqual([
    formatDays(day('2026-11-02'), day('2026-11-29')),
    '4 iterations of a week',
  ])
})
