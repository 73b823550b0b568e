// The stretch timer on Today while its sheet is closed: what it is at, and a tap back to it.

import { openEntry, openedEntry } from '../../entry/open-entry.ts'
import { runningTimer } from '../../entry/running-timer.ts'
import { endOf, leftInDigits, type StretchTimer } from '../../entry/stretch-timer.ts'
import { timerText as text } from '../../entry/timer-text.ts'
import { useTimerPhase } from '../../entry/use-timer-phase.ts'
import { now, today } from '../../store/now.ts'

interface TimerLineProps {
  /** Id of the session that waits for its *after*. */
  readonly waiting: string | undefined
}

export function TimerLine({ waiting }: TimerLineProps) {
  const timer = runningTimer.value
  const isOver = timer === undefined || endOf(timer) <= Date.parse(now.value)
  // Over the page, the sheet has a timer of its own.
  if (isOver || openedEntry.value !== undefined) return null
  return <Running timer={timer} waiting={waiting} />
}

function Running({ timer, waiting }: TimerLineProps & { readonly timer: StretchTimer }) {
  const phase = useTimerPhase(timer)
  if (phase.kind === 'done') return null
  const open = () => openEntry({ kind: 'stretch', date: today.value, ...(waiting !== undefined && { id: waiting }) })
  return (
    <button type="button" class="button figure" onClick={open}>
      {text().show}
      <strong>{leftInDigits(phase.leftMs)}</strong>
      <span class="small soft">{text().setOf(phase.set, timer.sets)}</span>
    </button>
  )
}
