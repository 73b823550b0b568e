// What belongs to the step that the look-back is at.

import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'
import { type BoardArea, boardAreas } from '../../../../domain/records/board-area.ts'
import { purposes } from '../../../../domain/records/purpose.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { formatDate } from '../../../i18n/format.ts'
import { Field } from '../../../parts/field.tsx'
import { Toggles } from '../../../parts/toggles.tsx'
import { today } from '../../../store/now.ts'
import { OriginActions } from '../actions/origin-actions.tsx'
import { ExportButtons } from '../export/export-buttons.tsx'
import { LastActions } from '../last-actions.tsx'
import { milestoneName } from '../milestone-words.ts'
import type { Hat } from './board-lock.ts'
import type { BoardVerbs } from './board-verbs.ts'
import { type LookBackStep, stepAfter } from './look-back-step.ts'
import { stepsText as text } from './steps-text.ts'
import { useKeptText } from './use-kept-text.ts'
import { wear } from './worn-hat.ts'

export interface StepPanelProps {
  readonly step: LookBackStep
  readonly milestone: MilestonePeriod
  readonly verbs: BoardVerbs
  readonly hat: Hat
  readonly counts: Readonly<Record<BoardArea, number>>
  readonly onStep: (step: LookBackStep) => void
}

export function StepPanel(props: StepPanelProps) {
  const { step, onStep } = props
  const next = stepAfter(step)
  return (
    <section class="step-panel board-part" aria-label={text()[step]}>
      <div class="board-row">
        <p class="soft small">{text()[`${step}Hint`]}</p>
        {next && (
          <button type="button" class="button button-quiet" onClick={() => onStep(next)}>
            {text().next(text()[next])}
          </button>
        )}
      </div>
      <StepContent {...props} />
    </section>
  )
}

function StepContent(props: StepPanelProps) {
  switch (props.step) {
    case 'purposes':
      return (
        <>
          <Purposes {...props} />
          <LastActions milestoneId={props.milestone.id} />
        </>
      )
    case 'talk':
      return <Summaries {...props} />
    case 'decide':
      return <OriginActions origin="milestone" originId={props.milestone.id} />
    case 'close':
      return <Closing {...props} />
    default:
      return null
  }
}

function Purposes({ milestone, verbs }: StepPanelProps) {
  const { purposes: chosen = {} } = milestone.record ?? {}
  return (
    <Toggles
      label={text().purposes}
      isLabelHidden
      options={purposes.map((value) => ({ value, text: lookBackWords()[`purpose-${value}`] }))}
      values={new Set(purposes.filter((purpose) => chosen[purpose]))}
      onToggle={(purpose, isOn) => void verbs.about(chosenFor(purpose, isOn))}
    />
  )
}

function Summaries({ milestone, verbs, hat, counts }: StepPanelProps) {
  const isLocked = hat === 'member' || milestone.state === 'closed'
  return (
    <>
      {hat === 'member' && milestone.state !== 'closed' && (
        <div class="banner">
          <p>{text().summariesLocked}</p>
          <button type="button" class="button" onClick={() => wear('facilitator')}>
            {text().beFacilitator}
          </button>
        </div>
      )}
      {boardAreas.map((area) => (
        <Summary
          key={area}
          area={area}
          count={counts[area]}
          stored={milestone.record?.summaries[area] ?? ''}
          isLocked={isLocked}
          draftKey={`summary/${milestone.id}/${area}`}
          onSave={(words) => verbs.about(summaryOf(area, words))}
        />
      ))}
    </>
  )
}

function chosenFor(purpose: string, isOn: boolean): { readonly [Cell in `purposes.${string}`]: boolean } {
  return { [`purposes.${purpose}`]: isOn }
}

function summaryOf(area: BoardArea, words: string): { readonly [Cell in `summaries.${string}`]: string | null } {
  return { [`summaries.${area}`]: words.trim() === '' ? null : words }
}

interface SummaryProps {
  readonly area: BoardArea
  readonly count: number
  readonly stored: string
  readonly isLocked: boolean
  readonly draftKey: string
  readonly onSave: (words: string) => Promise<boolean>
}

function Summary({ area, count, stored, isLocked, draftKey, onSave }: SummaryProps) {
  const { value, type, store } = useKeptText(draftKey, stored, onSave)
  return (
    <Field label={text().summaryOf(lookBackWords()[`area-${area}`])} hint={text().count(count)}>
      {(ids) => (
        <textarea
          {...ids}
          dir="auto"
          rows={2}
          readOnly={isLocked}
          value={value}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onBlur={() => void store()}
        />
      )}
    </Field>
  )
}

function Closing({ milestone, verbs }: StepPanelProps) {
  const { record, state, id } = milestone
  const isClosed = state === 'closed'
  const outcome = useKeptText(`outcome/${id}`, record?.summary ?? '', (words) =>
    verbs.about({ summary: words.trim() === '' ? null : words }),
  )
  const close = async () => {
    if (await outcome.store()) await verbs.about({ state: 'closed', closedOn: today.value }, text().closed)
  }
  return (
    <>
      {isClosed && record?.closedOn && <p>{text().closedOn(formatDate(record.closedOn))}</p>}
      <Field label={text().outcome}>
        {(ids) => (
          <textarea
            {...ids}
            dir="auto"
            rows={4}
            readOnly={isClosed}
            value={outcome.value}
            onInput={({ currentTarget }) => outcome.type(currentTarget.value)}
            onBlur={() => void outcome.store()}
          />
        )}
      </Field>
      {isClosed && <ExportButtons kind="milestone" id={id} name={milestoneName(milestone)} />}
      {isClosed ? (
        <button
          type="button"
          class="button"
          onClick={() => void verbs.about({ state: 'looking-back', closedOn: null }, text().reopened)}
        >
          {text().reopen}
        </button>
      ) : (
        <button type="button" class="button button-primary" onClick={() => void close()}>
          {text().closeNow}
        </button>
      )}
    </>
  )
}
