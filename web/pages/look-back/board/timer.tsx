// The timer where everybody sees it.

import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../../parts/icon.tsx'
import { prolongTimer, startTimer, stopTimer, timeLeft, timerEnd } from './look-back-timer.ts'
import { stepsText as text } from './steps-text.ts'

const TICK_MS = 250

export function Timer() {
  const end = timerEnd.value
  const [now, setNow] = useState(Date.now)
  const isOver = end !== undefined && end <= now
  useEffect(() => {
    setNow(Date.now())
    if (end === undefined || isOver) return
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(ticking)
  }, [end, isOver])
  if (end === undefined) {
    return (
      <button type="button" class="button" onClick={startTimer}>
        <Icon name="start" />
        {text().start}
      </button>
    )
  }
  return (
    <div class="board-row" role="group" aria-label={text().timer}>
      <strong class={isOver ? 'figure field-error' : 'figure'} role="timer">
        {timeLeft(end, now)}
      </strong>
      <button type="button" class="icon-button" aria-label={text().more} onClick={prolongTimer}>
        <Icon name="plus" />
      </button>
      <button type="button" class="icon-button" aria-label={text().stop} onClick={stopTimer}>
        <Icon name="stop" />
      </button>
      <span class="visually-hidden" role="status">
        {isOver && text().over}
      </span>
    </div>
  )
}
