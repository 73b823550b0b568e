// The stretch timer in its sheet: how long and how often, then large digits and a fan that opens.

import { useState } from 'preact/hooks'
import { instantFromMs } from '../../domain/calendar/instant.ts'
import { formatClock } from '../i18n/format.ts'
import { Choice } from '../parts/choice.tsx'
import { sectorPath } from '../parts/fan-geometry.ts'
import { Icon } from '../parts/icon.tsx'
import { profile } from '../store/signals.ts'
import { putTimerAway, runningTimer, startTimer, stopTimer } from './running-timer.ts'
import {
  CHANGE_SECONDS,
  holdChoices,
  leftInDigits,
  READY_SECONDS,
  type StretchTimer,
  setChoices,
  type TimerPhase,
} from './stretch-timer.ts'
import './timer-panel.css'
import { timerText as text } from './timer-text.ts'
import { useTimerPhase } from './use-timer-phase.ts'

export function TimerPanel() {
  const timer = runningTimer.value
  return timer === undefined ? <TimerSetting /> : <RunningTimer timer={timer} />
}

// As it was chosen last, while the page is open.
let lastChosen = { holdSeconds: 60, sets: 2 }

function TimerSetting() {
  const [chosen, setChosen] = useState(lastChosen)
  const choose = (part: Partial<typeof chosen>) => {
    lastChosen = { ...chosen, ...part }
    setChosen(lastChosen)
  }
  return (
    <>
      <Choice
        label={text().hold}
        options={holdChoices.map((value) => ({ value: value as number, text: text().seconds(value) }))}
        value={chosen.holdSeconds}
        onChange={(holdSeconds) => holdSeconds && choose({ holdSeconds })}
      />
      <Choice
        label={text().sets}
        options={setChoices.map((value) => ({ value: value as number, text: text().times(value) }))}
        value={chosen.sets}
        onChange={(sets) => sets && choose({ sets })}
      />
      <p class="small soft">{text().about(READY_SECONDS, CHANGE_SECONDS)}</p>
      <button type="button" class="button" onClick={() => startTimer({ ...chosen, startedAt: Date.now() })}>
        <Icon name="start" />
        {text().start}
      </button>
    </>
  )
}

function RunningTimer({ timer }: { readonly timer: StretchTimer }) {
  const phase = useTimerPhase(timer)
  return (
    <>
      <TimerFace timer={timer} phase={phase} />
      {phase.kind === 'done' ? (
        <button type="button" class="button" onClick={putTimerAway}>
          {text().again}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => stopTimer(Date.now())}>
          <Icon name="stop" />
          {text().stop}
        </button>
      )}
    </>
  )
}

const WHOLE_DEGREES = 156

function TimerFace({ timer, phase }: { readonly timer: StretchTimer; readonly phase: TimerPhase }) {
  const share = phase.kind === 'done' ? 1 : phase.kind === 'hold' ? phase.share : 0
  return (
    <div class="timer-face">
      <svg viewBox="-104 -104 208 112" aria-hidden="true">
        <path class="fan-before" d={sectorPath(WHOLE_DEGREES, 78, 100)} />
        {share > 0 && <path class="fan-after" d={sectorPath(WHOLE_DEGREES * share, 78, 100)} />}
      </svg>
      {phase.kind === 'done' ? (
        <p role="status">{text().done(formatClock(instantFromMs(phase.endedAt), profile.value.zone))}</p>
      ) : (
        <>
          <p class="timer-digits figure" role="timer" aria-live="off">
            {leftInDigits(phase.leftMs)}
          </p>
          <p role="status">
            {phase.kind === 'hold' ? text().holding : text()[phase.kind]}
            <span class="small soft"> {text().setOf(phase.set, timer.sets)}</span>
          </p>
        </>
      )}
    </div>
  )
}
