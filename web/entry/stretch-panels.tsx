// What is optional in the stretch sheet, in one row of buttons within reach of a thumb; each opens its part below the row.

import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { instantFromMs } from '../../domain/calendar/instant.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { currentInstant, today } from '../store/now.ts'
import { runningTimer } from './running-timer.ts'
import type { TimedStretch } from './stretch-form.ts'
import { type DatedForm, StretchMore, type StretchMoreProps } from './stretch-more.tsx'
import './stretch-panels.css'
import { panelsText as text } from './stretch-panels-text.ts'
import { endOf } from './stretch-timer.ts'

const BodyMap = lazyPart(async () => (await import('./body-map.tsx')).BodyMap)
const TimerPanel = lazyPart(async () => (await import('./timer-panel.tsx')).TimerPanel)

type Panel = 'body' | 'timer' | 'more'

export interface StretchPanelsProps extends StretchMoreProps {
  /** The timer has ended, so that it is known when the last stretch did. */
  readonly onStretched: (stretched: TimedStretch) => void
}

export function StretchPanels(props: StretchPanelsProps) {
  const { form, onChange, onStretched } = props
  const [opened, setOpened] = useState<readonly Panel[]>(() => openAtFirst(form))
  const row = useId()
  useTimedStretch(onStretched)
  const count = Object.keys(form.areas).length
  const bodyShown = count > 0 ? text().bodyCount(count) : text().body
  const toggle = (panel: Panel) => ({
    id: `${row}${panel}`,
    isOpen: opened.includes(panel),
    onToggle: () => setOpened((now) => (now.includes(panel) ? now.filter((one) => one !== panel) : [panel, ...now])),
  })
  const [body, timer, more] = [toggle('body'), toggle('timer'), toggle('more')]
  return (
    <div class="stretch-panels">
      <div class="panel-row">
        <label class="choice-option panel-button">
          <input
            type="checkbox"
            aria-label={text().doubtfulName}
            checked={form.isDoubtful}
            onChange={(event) => onChange({ isDoubtful: event.currentTarget.checked })}
          />
          <span>{text().doubtful}</span>
        </label>
        <PanelButton {...body} name={text().bodyName(bodyShown)}>
          {bodyShown}
        </PanelButton>
        <PanelButton {...timer} name={text().timerName}>
          {text().timer}
        </PanelButton>
        <PanelButton {...more}>{text().more}</PanelButton>
      </div>
      {body.isOpen && (
        <PanelBody id={body.id}>
          <BodyMap areas={form.areas} onChange={(areas) => onChange({ areas })} />
        </PanelBody>
      )}
      {timer.isOpen && (
        <PanelBody id={timer.id}>
          <TimerPanel />
        </PanelBody>
      )}
      {more.isOpen && (
        <PanelBody id={more.id}>
          <StretchMore {...props} />
        </PanelBody>
      )}
    </div>
  )
}

function useTimedStretch(onStretched: StretchPanelsProps['onStretched']): void {
  const timer = runningTimer.value
  // Told by the clock when it ends while the sheet is open, and at once when it has ended before.
  useEffect(() => {
    if (timer === undefined) return
    const endedAt = endOf(timer)
    const tell = () => onStretched({ endedAt: instantFromMs(endedAt), now: currentInstant(), date: today.peek() })
    const waiting = setTimeout(tell, Math.max(0, endedAt - Date.now()))
    return () => clearTimeout(waiting)
  }, [timer])
}

function openAtFirst(form: DatedForm): readonly Panel[] {
  const timer = runningTimer.peek()
  return [
    ...(Object.keys(form.areas).length > 0 ? (['body'] as const) : []),
    ...(timer !== undefined && endOf(timer) > Date.now() ? (['timer'] as const) : []),
    ...(form.note === '' ? [] : (['more'] as const)),
  ]
}

interface PanelButtonProps {
  readonly id: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** In full, where the button has only room for a word of it. */
  readonly name?: string
  readonly children: string
}

function PanelButton({ id, isOpen, onToggle, name, children }: PanelButtonProps) {
  return (
    <button
      type="button"
      class="panel-button"
      aria-label={name}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}

function PanelBody({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.scrollIntoView({ block: 'start', behavior: 'smooth' }), [])
  return (
    <div ref={body} id={id} class="panel-body">
      {children}
    </div>
  )
}
