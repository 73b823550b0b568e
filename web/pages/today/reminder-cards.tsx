// What Today reminds of: whether the timer was forgotten, standing up, the evening, the trainer, the look-back. Quiet, and the same
// as a notification says where those are allowed. The icon of the app shows how many wait.

import { useEffect, useState } from 'preact/hooks'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { reminderFacts } from '../../../domain/reminders/reminder-facts.ts'
import { reminderSettings } from '../../../domain/reminders/reminder-settings.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { formatClock, formatDate, formatMinutes } from '../../i18n/format.ts'
import { Field } from '../../parts/field.tsx'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { readMilestones } from '../../store/milestones.ts'
import { currentInstant, now, today } from '../../store/now.ts'
import { type DayRecords, readRunningSittings } from '../../store/queries.ts'
import { profile } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'
import { showBadge } from './app-badge.ts'
import { putOff, putOffHere } from './put-off.ts'
import { buildReminderCards, gotUpAt, type ReminderCard } from './reminder-cards-view-model.ts'
import { reminderText as text } from './reminder-text.ts'
import { confirmTimers, discardTimers, endTimers, readForgottenAfterMinutes, stopTimers } from './sitting-timer.ts'

/** How long a reminder is put off, minutes. */
const PAUSE = 60
const STAND_UP_PAUSE = 10

type Forgotten = Extract<ReminderCard, { kind: 'forgotten' }>

/** `day`: the records of today. */
export function ReminderCards({ day }: { readonly day: DayRecords }) {
  const date = today.value
  const { weekStart } = profile.value
  const others = useQuery(() => readForReminders(date, weekStart), [date, weekStart])
  const cards = others.kind === 'ready' ? cardsOf(day, others.value) : []
  useEffect(() => {
    if (others.kind === 'ready') showBadge(cards.length)
  }, [others.kind, cards.length])
  if (cards.length === 0) return null
  return (
    <section aria-label={text().title}>
      {cards.map((card) => (
        <div class="banner" key={`${card.kind} ${card.key}`}>
          {card.kind === 'forgotten' ? <ForgottenTimer card={card} /> : <Reminder card={card} />}
        </div>
      ))}
    </section>
  )
}

async function readForReminders(date: LocalDate, weekStart: number) {
  const [running, afterMinutes, milestones] = await Promise.all([
    readRunningSittings(),
    readForgottenAfterMinutes(),
    readMilestones({ today: date, weekStart }),
  ])
  return { running, afterMinutes, milestones }
}

function cardsOf(day: DayRecords, others: Awaited<ReturnType<typeof readForReminders>>): readonly ReminderCard[] {
  const settings = reminderSettings(profile.value, profile.value.zone)
  const facts = reminderFacts({ ...day, ...others })
  return buildReminderCards(settings, facts, {
    ...others,
    now: now.value,
    today: today.value,
    putOff: putOffHere.value,
  })
}

function ForgottenTimer({ card }: { readonly card: Forgotten }) {
  const { timers, startAt, zone } = card
  const [clock, setClock] = useState(card.gotUp)
  const [isTried, setTried] = useState(false)
  const since = sinceWords(card)
  const endAt = gotUpAt(clock, { startAt, zone, now: now.value })
  const save = () => {
    setTried(true)
    const end = gotUpAt(clock, { startAt, zone, now: currentInstant() })
    if (end !== undefined) void attempt(() => endTimers(timers, end))
  }
  return (
    <>
      <p>{text().forgotten(since)}</p>
      <Field label={text().gotUp} error={isTried && endAt === undefined ? text().notAfterStart(since) : undefined}>
        {(ids) => <input {...ids} type="time" value={clock} onInput={(event) => setClock(event.currentTarget.value)} />}
      </Field>
      <button type="button" class="button button-primary" onClick={save}>
        {text().saveEnd}
      </button>
      <button type="button" class="button" onClick={() => attempt(() => confirmTimers(timers))}>
        {text().still}
      </button>
      <button type="button" class="button" onClick={() => attempt(() => discardTimers(timers))}>
        {text().discard}
      </button>
    </>
  )
}

function Reminder({ card }: { readonly card: Exclude<ReminderCard, Forgotten> }) {
  const later = (minutes: number) => notify(text().putOff, putOff(card, minutes))
  if (card.kind === 'stand-up') {
    return (
      <>
        <p role="status">{text().standUp(formatMinutes(card.minutes))}</p>
        <button type="button" class="button button-primary" onClick={() => attempt(stopTimers)}>
          {text().standUpNow}
        </button>
        <button type="button" class="button" onClick={() => later(STAND_UP_PAUSE)}>
          {text().inTenMinutes}
        </button>
      </>
    )
  }
  return (
    <>
      <p>{text()[card.kind]}</p>
      <Deeds card={card} />
      <button type="button" class="button" onClick={() => later(PAUSE)}>
        {text().later}
      </button>
    </>
  )
}

interface DeedsProps {
  readonly card: Extract<ReminderCard, { kind: 'evening' | 'trainer' | 'look-back' }>
}

function Deeds({ card: { kind, key } }: DeedsProps) {
  const date = today.value
  if (kind === 'look-back') {
    return (
      <a class="button" href={`/look-back/board/${key}`}>
        {text().lookBack}
      </a>
    )
  }
  return (
    <>
      <button type="button" class="button" onClick={() => openEntry({ kind: 'stretch', date })}>
        {kind === 'trainer' ? text().logTrainer : text().logStretch}
      </button>
      {kind === 'evening' && (
        <button type="button" class="button" onClick={() => openEntry({ kind: 'workday', date })}>
          {text().logWork}
        </button>
      )}
    </>
  )
}

/** The clock time, with its day when that is not today. */
function sinceWords({ startAt, zone, timers }: Forgotten): string {
  const clock = formatClock(startAt, zone)
  const date = timers[0]?.date
  return date === undefined || date === today.value ? clock : `${formatDate(date)} ${clock}`
}

async function attempt(deed: () => Promise<void>): Promise<void> {
  try {
    await deed()
  } catch (error) {
    notifyProblem(await whyFailed(error, text().failed))
  }
}
