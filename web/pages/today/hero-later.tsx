// What Today shows of stretching once the day itself is there: the timer, if it runs, and the last eight weeks.

import { TimerLine } from './timer-line.tsx'
import type { TodayViewModel } from './today-view-model.ts'
import { WeekFans } from './week-fans.tsx'

export function HeroLater({ view }: { readonly view: TodayViewModel }) {
  return (
    <>
      <TimerLine waiting={view.waiting?.id} />
      {view.hasHistory && <WeekFans session={view.shown} />}
    </>
  )
}
