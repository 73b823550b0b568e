// How the person slept, sat, worked and stretched around an incident. Theirs alone: never in what leaves the app.

import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { describeNight, describeStretch } from '../../../entry/describe-record.ts'
import { formatDate, formatMinutes, formatNumber } from '../../../i18n/format.ts'
import { Facts } from '../../../parts/facts.tsx'
import { readRange } from '../../../store/queries.ts'
import { profile } from '../../../store/signals.ts'
import { useQuery } from '../../../store/use-query.ts'
import {
  type AroundIncident,
  buildAroundIncident,
  daysToRead,
  type IncidentDays,
  incidentDays,
} from './around-view-model.ts'
import { postmortemText as text } from './postmortem-text.ts'

export function AroundPart({ postmortem }: { readonly postmortem: Postmortem }) {
  const days = incidentDays(postmortem)
  return days && <Around postmortem={postmortem} days={days} />
}

function Around({ postmortem, days }: { readonly postmortem: Postmortem; readonly days: IncidentDays }) {
  const { from, to } = daysToRead(days)
  const { weekStart } = profile.value
  const records = useQuery(async () => {
    const [stretches, sleeps, sittings, workdays] = await Promise.all([
      readRange('stretch', from, to),
      readRange('sleep', from, to),
      readRange('sitting', from, to),
      readRange('workday', from, to),
    ])
    return { stretches, sleeps, sittings, workdays, captures: [] }
  }, [from, to])
  if (records.kind !== 'ready') return null
  const facts = factsOf(buildAroundIncident(postmortem, days, { records: records.value, weekStart }))
  return (
    <section class="card private" aria-labelledby="around">
      <h2 id="around" class="section-title">
        {text().around}
      </h2>
      <p class="small soft">{text().aroundIntro}</p>
      {facts.every(({ value }) => value === undefined) ? (
        <p>{text().nothingAround}</p>
      ) : (
        <Facts facts={facts.map(({ name, value = text().notRecorded }) => ({ name, value }))} />
      )}
    </section>
  )
}

function factsOf({ nightBefore, nightAfter, sessionBefore, sessionAfter, week }: AroundIncident) {
  const { units } = profile.value
  const night = (sleep: typeof nightBefore) => sleep && inOneLine(describeNight(sleep))
  const session = (stretch: typeof sessionBefore) =>
    stretch && [inOneLine(describeStretch(stretch, units)), stretch.date && formatDate(stretch.date)].join(' · ')
  const { minutesPerDay } = week?.sitting ?? {}
  return [
    { name: text().nightBefore, value: night(nightBefore) },
    { name: text().nightAfter, value: night(nightAfter) },
    { name: text().widthBefore, value: session(sessionBefore) },
    { name: text().widthAfter, value: session(sessionAfter) },
    {
      name: text().sitting,
      value:
        minutesPerDay?.mean === undefined
          ? undefined
          : text().perDay(formatMinutes(minutesPerDay.mean), week?.sitting.days ?? 0),
    },
    { name: text().work, value: week && workInWords(week.work) },
  ]
}

function workInWords({
  minutes,
  meetingMinutes,
  load,
}: NonNullable<AroundIncident['week']>['work']): string | undefined {
  const words = [
    ...(minutes.total === undefined ? [] : [formatMinutes(minutes.total)]),
    ...(meetingMinutes.total === undefined ? [] : [text().meetings(formatMinutes(meetingMinutes.total))]),
    ...(load.median === undefined ? [] : [text().load(formatNumber(load.median, 1))]),
  ]
  return words.length === 0 ? undefined : words.join(' · ')
}

function inOneLine({ main, details }: ReturnType<typeof describeNight>): string {
  return [main, ...details].join(' · ')
}
