// The fan of the last session, its numbers, and the one large button.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import { gainMm } from '../../../domain/trends/gain.ts'
import { splitAngleDegrees } from '../../../domain/trends/split-angle.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { formatDate, formatGain, formatLength, formatNumber, type Units } from '../../i18n/format.ts'
import { Fan } from '../../parts/fan.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { idle } from '../../store/idle.ts'
import { today } from '../../store/now.ts'
import { profile, syncState } from '../../store/signals.ts'
import { FirstWays } from './first-ways.tsx'
import { todayText as text } from './today-text.ts'
import type { TodayViewModel } from './today-view-model.ts'

const HeroLater = lazyPart(async () => {
  // Half a year is read for it; a sheet that is being opened comes first.
  await idle()
  return (await import('./hero-later.tsx')).HeroLater
})

interface SplitHeroProps {
  readonly view: TodayViewModel
  readonly date: LocalDate
}

export function SplitHero({ view, date }: SplitHeroProps) {
  const { units, legLengthMm } = profile.value
  const { shown, waiting } = view
  const width = (mm: number | undefined) => (mm === undefined ? text().nothing : formatLength(mm, units))
  return (
    <section class="hero">
      <div class="hero-fan">
        <Fan
          key={shown?.id}
          size="large"
          beforeMm={shown?.beforeMm}
          afterMm={shown?.afterMm}
          scale={view.scale}
          legLengthMm={legLengthMm}
          isDoubtful={shown?.doubtful === true}
          {...(shown ? { label: text().fanLabel(width(shown.beforeMm), width(shown.afterMm)) } : {})}
        />
      </div>
      {shown === undefined ? (
        <FirstTime />
      ) : (
        <Numbers session={shown} units={units} legLengthMm={legLengthMm} isFromThisDay={view.isShownFromThisDay} />
      )}
      {waiting && <p class="hero-waiting">{text().waiting(formatLength(waiting.beforeMm ?? 0, units))}</p>}
      <div class="hero-actions">
        {waiting && (
          <button
            type="button"
            class="button button-primary hero-button"
            onClick={() => openEntry({ kind: 'stretch', date, id: waiting.id })}
          >
            {text().addAfter}
          </button>
        )}
        <button
          type="button"
          class={waiting ? 'button button-quiet' : 'button button-primary hero-button'}
          onClick={() => openEntry({ kind: 'stretch', date })}
        >
          {text().logSplit}
        </button>
      </div>
      {shown === undefined && date === today.value && syncState.value.kind === 'local-only' && <FirstWays />}
      <div class={view.hasHistory ? 'week-fans' : undefined}>
        <HeroLater view={view} />
      </div>
    </section>
  )
}

function FirstTime() {
  // On a new device of somebody who has measured for years nothing is a first time; it is only not here yet.
  if (syncState.value.kind === 'catching-up') return <p class="soft">{text().notHereYet}</p>
  return (
    <div class="hero-first">
      <h2>{text().firstTitle}</h2>
      <p class="soft">{text().firstBody}</p>
    </div>
  )
}

interface NumbersProps {
  readonly session: Stretch
  readonly units: Units
  readonly legLengthMm: number | undefined
  readonly isFromThisDay: boolean
}

function Numbers({ session, units, legLengthMm, isFromThisDay }: NumbersProps) {
  const gain = gainMm(session)
  const { beforeMm, afterMm, date } = session
  return (
    <div class="hero-numbers">
      <dl>
        {beforeMm !== undefined && (
          <Measured term={text().before} mm={beforeMm} units={units} legLengthMm={legLengthMm} />
        )}
        {afterMm !== undefined && (
          <Measured term={text().after} mm={afterMm} units={units} legLengthMm={legLengthMm} isStrong />
        )}
      </dl>
      <p class="small soft">
        {gain !== undefined && <span class="hero-gain figure">{formatGain(gain, units)}</span>}
        {!isFromThisDay && date !== undefined && <span>{text().lastOn(formatDate(date))}</span>}
        {session.doubtful && <span>{text().doubtful}</span>}
      </p>
    </div>
  )
}

interface MeasuredProps {
  readonly term: string
  readonly mm: number
  readonly units: Units
  readonly legLengthMm: number | undefined
  readonly isStrong?: boolean
}

function Measured({ term, mm, units, legLengthMm, isStrong }: MeasuredProps) {
  const angle = legLengthMm === undefined ? undefined : splitAngleDegrees(mm, legLengthMm)
  return (
    <div class={isStrong ? 'measured measured-after' : 'measured'}>
      <dt class="small soft">{term}</dt>
      <dd class="figure">
        {formatLength(mm, units)}
        {angle !== undefined && <span class="small soft"> {text().angle(formatNumber(angle, 0))}</span>}
      </dd>
    </div>
  )
}
