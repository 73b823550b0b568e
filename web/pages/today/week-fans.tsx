// The row of small fans: the last eight weeks, busy ones in their second colour. Fetched after the day itself is shown.

import type { Stretch } from '../../../domain/records/stretch.ts'
import { gainMm } from '../../../domain/trends/gain.ts'
import { type NoiseFromRepeats, noiseFromRepeats, repeatsBeforeCm } from '../../../domain/trends/measurement-noise.ts'
import { formatDate, formatLength } from '../../i18n/format.ts'
import { Fan } from '../../parts/fan.tsx'
import type { WidthScale } from '../../parts/fan-geometry.ts'
import { today } from '../../store/now.ts'
import { readRange } from '../../store/queries.ts'
import { profile, storeVersion } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'
import { gainSentence } from './gain-sentence.ts'
import { weekFansText as text } from './week-fans-text.ts'
import { buildWeekFans, firstDayOfWeekFans, type WeekFan, type WeekFansCalendar } from './week-fans-view-model.ts'

const QUIET_MS = 1_200

/** `session`: the one that stands above. */
export function WeekFans({ session }: { readonly session: Stretch | undefined }) {
  const { weekStart, busyPercent } = profile.value
  const calendar = { today: today.value, weekStart, busyShare: busyPercent / 100 }
  const query = useQuery(() => readWhenQuiet(calendar), [calendar.today, weekStart, busyPercent])
  if (query.kind !== 'ready' || query.value.fans.length === 0) return null
  const { fans, noise } = query.value
  const scale = scaleOf(fans)
  const gained = session && gainMm(session)
  const gain = gained === undefined ? undefined : gainSentence(gained, noise, profile.value.units)
  return (
    <>
      <ul class="fan-row" aria-label={text().fans}>
        {fans.map((week) => (
          <li key={week.start}>
            <Fan
              size="small"
              beforeMm={week.beforeMm}
              afterMm={week.afterMm}
              scale={scale}
              legLengthMm={profile.value.legLengthMm}
              isBusy={week.isBusy}
              label={labelOf(week)}
            />
            <span class="fan-row-date" aria-hidden="true">
              {formatDate(week.start, { day: 'numeric', month: 'numeric' })}
            </span>
          </li>
        ))}
      </ul>
      {gain && <p class="small soft">{gain}</p>}
      {fans.some(({ isBusy }) => isBusy) && <p class="fan-row-key small soft">{text().busyKey}</p>}
    </>
  )
}

// Half a year is read again after each save; that waits until the saves have come to an end.
let last: ReadForFans | undefined

interface ReadForFans {
  readonly fans: readonly WeekFan[]
  readonly noise: NoiseFromRepeats
}

async function readWhenQuiet(calendar: WeekFansCalendar): Promise<ReadForFans> {
  const version = storeVersion.peek()
  if (last !== undefined && last.fans.length > 0) await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  // What was stored meanwhile has asked again, and its answer is the one that will be shown.
  if (last === undefined || version === storeVersion.peek()) last = await readWeekFans(calendar)
  return last
}

async function readWeekFans(calendar: WeekFansCalendar): Promise<ReadForFans> {
  const from = firstDayOfWeekFans(calendar)
  const [stretches, sleeps, sittings, workdays] = await Promise.all([
    readRange('stretch', from, calendar.today),
    readRange('sleep', from, calendar.today),
    readRange('sitting', from, calendar.today),
    readRange('workday', from, calendar.today),
  ])
  return {
    fans: buildWeekFans({ stretches, sleeps, sittings, workdays, captures: [] }, calendar),
    noise: noiseFromRepeats(repeatsBeforeCm(stretches)),
  }
}

function labelOf({ start, beforeMm, afterMm, isBusy }: WeekFan): string {
  const { units } = profile.value
  const words = [
    text().weekOf(formatDate(start, { day: 'numeric', month: 'long' })),
    beforeMm === undefined ? undefined : text().before(formatLength(beforeMm, units)),
    afterMm === undefined ? undefined : text().after(formatLength(afterMm, units)),
    beforeMm === undefined && afterMm === undefined ? text().nothing : undefined,
    isBusy ? text().busy : undefined,
  ]
  return words.filter((word) => word !== undefined).join(text().comma)
}

function scaleOf(weeks: readonly WeekFan[]): WidthScale {
  const widths = weeks.flatMap(({ beforeMm, afterMm }) => [beforeMm, afterMm]).filter((width) => width !== undefined)
  return { lowestMm: Math.min(...widths), highestMm: Math.max(...widths) }
}
