// The week under the cursor in words, with buttons for those who do not point or type.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Units } from '../../i18n/format.ts'
import { Icon } from '../../parts/icon.tsx'
import { trendsText as text } from './trends-text.ts'
import type { TrendsWeek } from './trends-week.ts'
import { incidentTitle, unbroken, weekFacts, weekName } from './trends-words.ts'
import { weekAfterKey } from './week-cursor.ts'

interface WeekReadoutProps {
  readonly week: TrendsWeek | undefined
  readonly weeks: readonly TrendsWeek[]
  readonly units: Units
  readonly onCursor: (week: LocalDate) => void
  readonly onOpen: (week: LocalDate) => void
  /** False while the chart itself has the focus and speaks. */
  readonly isSpoken: boolean
}

export function WeekReadout({ week, weeks, units, onCursor, onOpen, isSpoken }: WeekReadoutProps) {
  const start = week?.summary.start
  const step = (key: 'ArrowLeft' | 'ArrowRight') => {
    const target = weekAfterKey(key, weeks, start)
    if (target !== undefined) onCursor(target)
  }
  return (
    <div class="week-readout">
      <button
        type="button"
        class="icon-button"
        aria-label={text().previousWeek}
        disabled={start !== undefined && start === weeks[0]?.summary.start}
        onClick={() => step('ArrowLeft')}
      >
        <Icon name="previous" />
      </button>
      <div class="week-readout-words" aria-live={isSpoken ? 'polite' : 'off'}>
        {week === undefined ? <p class="soft">{text().pickWeek}</p> : <WeekWords week={week} units={units} />}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={text().nextWeek}
        disabled={start === undefined || start === weeks.at(-1)?.summary.start}
        onClick={() => step('ArrowRight')}
      >
        <Icon name="next" />
      </button>
      <button
        type="button"
        class="button button-quiet week-readout-open"
        disabled={start === undefined}
        onClick={() => start !== undefined && onOpen(start)}
      >
        {text().openWeek}
      </button>
    </div>
  )
}

function WeekWords({ week, units }: { readonly week: TrendsWeek; readonly units: Units }) {
  const facts = weekFacts(week, units)
  return (
    <>
      <p class="week-readout-name">
        {weekName(week.summary.start)}
        {week.verdict.kind === 'busy' && <span class="busy-mark">{text().busy}</span>}
      </p>
      <p class="small soft figure">{facts.length === 0 ? text().nothing : facts.map(unbroken).join(' · ')}</p>
      {week.incidents?.map(({ id, title }) => (
        <a key={id} class="button button-quiet" href={`/look-back/postmortems/${id}`}>
          {text().incidentFact(incidentTitle(title))}
        </a>
      ))}
    </>
  )
}
