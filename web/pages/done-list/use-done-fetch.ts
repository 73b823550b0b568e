// Fetching from a tracker inside a component: started, stopped, gone on with; what was found is handed on as it comes.

import { useEffect, useRef, useState } from 'preact/hooks'
import { minutesOfClock } from '../../../domain/calendar/clock-time.ts'
import { type Suggestion, suggestionOfItem } from '../../../domain/done-list/suggestion.ts'
import { type DoneQuestion, fetchDonePage, type TrackerInfo } from '../../store/done-list.ts'
import { profile } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { type Fetched, type FetchState, fetchDone, nothingFetched } from './fetch-done.ts'

export interface DoneFetch {
  /** Undefined before anything was asked. */
  readonly state: FetchState | undefined
  readonly start: (question: Omit<DoneQuestion, 'tracker' | 'zone'>) => void
  readonly stop: () => void
  /** Where it was stopped or went wrong. */
  readonly goOn: () => void
}

export function useDoneFetch(tracker: TrackerInfo, onFound: (found: readonly Suggestion[]) => void): DoneFetch {
  const [state, setState] = useState<FetchState>()
  const abort = useRef(new AbortController())
  const asked = useRef<DoneQuestion | undefined>(undefined)
  useEffect(() => () => abort.current.abort(), [])
  const run = (question: DoneQuestion, before: Fetched) => {
    abort.current.abort()
    const running = new AbortController()
    abort.current = running
    asked.current = question
    const { zone, dayStart } = profile.value
    const lived = { zone, dayStart: minutesOfClock(dayStart) }
    void fetchDone(before, {
      ask: (after) => fetchDonePage(thisDevice, question, after),
      second: () => new Promise((resolve) => setTimeout(resolve, 1000)),
      signal: running.signal,
      show: (shown) => {
        // What is shown belongs to the run that was started last.
        if (abort.current !== running) return
        setState(shown)
        onFound(shown.items.map((item) => suggestionOfItem(item, tracker.host, lived)))
      },
    })
  }
  return {
    state,
    start: (question) => run({ ...question, tracker: tracker.id, zone: profile.value.zone }, nothingFetched),
    stop: () => abort.current.abort(),
    goOn: () => asked.current && run(asked.current, state ?? nothingFetched),
  }
}
