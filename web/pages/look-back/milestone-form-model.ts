// What is typed about a milestone, and what is wrong with it.

import { type LocalDate, parseLocalDate } from '../../../domain/calendar/local-date.ts'
import { type MilestonePeriod, overlapping } from '../../../domain/look-back/milestones.ts'
import { parseTypedNumber } from '../../i18n/parse-number.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { milestoneName } from './milestone-words.ts'
import { milestonesText as text } from './milestones-text.ts'

export interface MilestoneForm {
  readonly title: string
  readonly startDate: string
  readonly iterationDays: string
  readonly iterations: string
}

export type MilestoneIssues = Readonly<Partial<Record<keyof MilestoneForm, string>>>

export type MilestoneEntry =
  | { readonly ok: true; readonly fields: RecordEdit<'milestone'> }
  | { readonly ok: false; readonly issues: MilestoneIssues }

/** As the schema has them. */
const MOST_DAYS = 92
const MOST_ITERATIONS = 52
const MOST_TITLE = 200

export function openMilestoneForm({ title, startDate, iterationDays, iterations }: MilestonePeriod): MilestoneForm {
  return { title: title ?? '', startDate, iterationDays: String(iterationDays), iterations: String(iterations) }
}

/** The fields to save; or, field by field, what would be right. `others` are all milestones there are. */
export function milestoneEntry(
  form: MilestoneForm,
  milestone: MilestonePeriod,
  others: readonly MilestonePeriod[],
): MilestoneEntry {
  const startDate = parseLocalDate(form.startDate)
  const iterationDays = countOf(form.iterationDays, MOST_DAYS)
  const iterations = countOf(form.iterations, MOST_ITERATIONS)
  const title = form.title.trim()
  const issues: MilestoneIssues = {
    ...([...title].length > MOST_TITLE && { title: text().nameTooLong }),
    ...(startDate === undefined && { startDate: text().wrongDate }),
    ...(iterationDays === undefined && { iterationDays: text().wrongNumber(MOST_DAYS) }),
    ...(iterations === undefined && { iterations: text().wrongNumber(MOST_ITERATIONS) }),
  }
  if (startDate === undefined || iterationDays === undefined || iterations === undefined || issues.title !== undefined)
    return { ok: false, issues }
  const days = { startDate, iterationDays, iterations }
  const inTheWay = isMoved(milestone, days) ? overlapping(others, { id: milestone.id, ...days }) : undefined
  if (inTheWay !== undefined) return { ok: false, issues: { startDate: text().overlaps(milestoneName(inTheWay)) } }
  return { ok: true, fields: { title: title === '' ? null : title, ...days } }
}

// One that shares days already may still get a name.
function isMoved(
  milestone: MilestonePeriod,
  days: { readonly startDate: LocalDate; readonly iterationDays: number; readonly iterations: number },
): boolean {
  return (
    milestone.startDate !== days.startDate ||
    milestone.iterationDays !== days.iterationDays ||
    milestone.iterations !== days.iterations
  )
}

function countOf(typed: string, most: number): number | undefined {
  const value = parseTypedNumber(typed)
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined
}
