// The phase of a stretch timer while it is on the screen: told anew each second, kept awake, and felt when it changes.

import { useEffect, useState } from 'preact/hooks'
import { keepAwake } from '../parts/keep-awake.ts'
import { phaseAt, type StretchTimer, type TimerPhase } from './stretch-timer.ts'

/** One buzz for a change of phase, a longer one at the end. Milliseconds on and off. */
const CHANGE_BUZZ = [200]
const END_BUZZ = [400, 150, 400]

export function useTimerPhase(timer: StretchTimer): TimerPhase {
  const [now, setNow] = useState(Date.now)
  const phase = phaseAt(timer, now)
  const isRunning = phase.kind !== 'done'
  useEffect(() => {
    if (!isRunning) return
    // From the clock and not from a count of ticks: a page in the background ticks seldom.
    const untilNextSecond = phase.leftMs % 1000 || 1000
    const tick = setTimeout(() => setNow(Date.now()), untilNextSecond)
    return () => clearTimeout(tick)
  }, [now, timer])
  useEffect(() => {
    if (!isRunning) return
    const look = () => setNow(Date.now())
    document.addEventListener('visibilitychange', look)
    const letSleep = keepAwake()
    return () => {
      document.removeEventListener('visibilitychange', look)
      letSleep()
    }
  }, [isRunning])
  useBuzz(phase)
  return phase
}

function useBuzz(phase: TimerPhase): void {
  const name = phase.kind === 'done' ? phase.kind : `${phase.kind} ${phase.set}`
  const [felt, setFelt] = useState(name)
  useEffect(() => {
    if (felt === name) return
    setFelt(name)
    // Not every browser can; those that can let the person turn it off.
    navigator.vibrate?.(name === 'done' ? END_BUZZ : CHANGE_BUZZ)
  }, [name, felt])
}
