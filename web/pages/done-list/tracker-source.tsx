// Asking an issue tracker: which one, for which days, as whom, how far it is and what went wrong.

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Suggestion } from '../../../domain/done-list/suggestion.ts'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { forgetTrackerToken, listTrackers, type TrackerInfo } from '../../store/done-list.ts'
import { session } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { FromServer } from '../security/from-server.tsx'
import { type ShownAnswer, useAnswer } from '../security/use-answer.ts'
import { doneText as text } from './done-text.ts'
import { FetchProgress } from './fetch-progress.tsx'
import { troubleInWords } from './fetch-trouble.ts'
import { type ChosenRange, RangeChoice } from './range-choice.tsx'
import { TrackerForm } from './tracker-form.tsx'
import { useDoneFetch } from './use-done-fetch.ts'

interface TrackerSourceProps {
  readonly onFound: (found: readonly Suggestion[]) => void
}

export function TrackerSource({ onFound }: TrackerSourceProps) {
  if (session.value.kind !== 'signed-in') {
    return (
      <section class="card settings-section">
        <p>{text().needsAccount}</p>
        <a class="button" href="/sign-in">
          {text().signIn}
        </a>
      </section>
    )
  }
  return <SignedIn onFound={onFound} />
}

function SignedIn({ onFound }: TrackerSourceProps) {
  const shown = useAnswer(() => listTrackers(thisDevice))
  if (shown.answer?.kind === 'offline') {
    return (
      <section class="card settings-section" role="status">
        <p>{text().offline}</p>
      </section>
    )
  }
  return (
    <section class="card settings-section" aria-label={text().tracker}>
      <FromServer shown={shown}>
        {([tracker]) =>
          tracker === undefined ? (
            <p>{text().none}</p>
          ) : (
            <OneTracker tracker={tracker} reload={shown.reload} onFound={onFound} />
          )
        }
      </FromServer>
    </section>
  )
}

interface OneTrackerProps extends TrackerSourceProps {
  readonly tracker: TrackerInfo
  readonly reload: ShownAnswer<unknown>['reload']
}

function OneTracker({ tracker, reload, onFound }: OneTrackerProps) {
  const [range, setRange] = useState<ChosenRange>()
  const fetching = useDoneFetch(tracker, onFound)
  const isBusy = fetching.state?.kind === 'asking' || fetching.state?.kind === 'waiting'
  return (
    <>
      <RangeChoice onChange={setRange} />
      {tracker.kept === null ? (
        <TrackerForm
          tracker={tracker}
          isBusy={isBusy}
          onKept={reload}
          onAsk={(as) => range && fetching.start({ ...range, ...as })}
        />
      ) : (
        <Kept tracker={tracker} login={tracker.kept.login} reload={reload}>
          <button
            type="button"
            class="button button-primary"
            aria-disabled={isBusy || range === undefined}
            onClick={() => !isBusy && range && fetching.start(range)}
          >
            {text().ask(tracker.name)}
          </button>
        </Kept>
      )}
      <FetchProgress state={fetching.state} onStop={fetching.stop} onGoOn={fetching.goOn} />
    </>
  )
}

interface KeptProps {
  readonly tracker: TrackerInfo
  readonly login: string
  readonly reload: () => Promise<void>
  readonly children: ComponentChildren
}

function Kept({ tracker, login, reload, children }: KeptProps) {
  const forget = async () => {
    const answer = await forgetTrackerToken(thisDevice, tracker.id)
    if (answer.kind === 'ok') notify(text().forgotten)
    else notifyProblem(troubleInWords(answer))
    await reload()
  }
  return (
    <>
      <p>{text().tokenKept(tracker.name, login)}</p>
      <div class="settings-buttons">
        {children}
        <ConfirmButton
          label={text().forget}
          question={text().forgetQuestion}
          confirm={text().forget}
          cancel={text().cancel}
          onConfirm={forget}
        />
      </div>
    </>
  )
}
