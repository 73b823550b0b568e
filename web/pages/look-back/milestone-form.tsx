// Name and days of a milestone, changed in its place.

import { useState } from 'preact/hooks'
import type { MilestonePeriod } from '../../../domain/look-back/milestones.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { Field } from '../../parts/field.tsx'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { saveMilestone } from '../../store/milestones.ts'
import { type MilestoneForm as Form, milestoneEntry, openMilestoneForm } from './milestone-form-model.ts'
import { milestoneName } from './milestone-words.ts'
import { milestonesText as text } from './milestones-text.ts'

interface MilestoneFormProps {
  readonly milestone: MilestonePeriod
  readonly all: readonly MilestonePeriod[]
  readonly onDone: () => void
}

const controls = {
  text: { type: 'text' },
  date: { type: 'date' },
  numeric: { type: 'text', inputMode: 'numeric' },
} as const

export function MilestoneForm({ milestone, all, onDone }: MilestoneFormProps) {
  const [form, setForm] = useState(() => openMilestoneForm(milestone))
  const [hasTried, setTried] = useState(false)
  const entry = milestoneEntry(form, milestone, all)
  const issues = hasTried && !entry.ok ? entry.issues : {}
  const save = async () => {
    setTried(true)
    if (!entry.ok) return
    try {
      const { undo } = await saveMilestone(milestone, entry.fields)
      notify(text().saved, undo)
      onDone()
    } catch (error) {
      notifyProblem(await whyFailed(error, text().notSaved))
    }
  }
  const input = (name: keyof Form, label: string, kind: keyof typeof controls) => (
    <Field label={label} error={issues[name]}>
      {(ids) => (
        <input
          {...ids}
          {...controls[kind]}
          value={form[name]}
          onInput={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      class="milestone-form"
      aria-label={text().editOf(milestoneName(milestone))}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {input('title', text().name, 'text')}
      <div class="field-row">
        {input('startDate', text().start, 'date')}
        {input('iterationDays', text().days, 'numeric')}
        {input('iterations', text().iterations, 'numeric')}
      </div>
      <div class="settings-buttons">
        <button type="submit" class="button button-primary">
          {text().save}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {text().cancel}
        </button>
      </div>
    </form>
  )
}
