// Notifications on this device: asked for on a tap, chosen by kind, quiet at hours, tried, and turned off; and where else they come.

import { useState } from 'preact/hooks'
import { reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { language } from '../../i18n/language.ts'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { takePush } from '../../store/notifications/browser-push.ts'
import {
  endNotifications,
  type NotifiedDevice,
  readNotifiedDevices,
  saveNotifications,
} from '../../store/notifications/push-server.ts'
import { pushSupport } from '../../store/notifications/push-support.ts'
import { rememberNotifications } from '../../store/notifications/standing-notifications.ts'
import { session } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { AnswerTrouble } from '../security/answer-trouble.tsx'
import { troubleWords } from '../security/trouble-text.ts'
import { useAnswer } from '../security/use-answer.ts'
import { type NotificationState, notificationState } from './notification-state.ts'
import { NotifiedHere } from './notified-here.tsx'
import { remindersText as text } from './reminders-text.ts'

const support = pushSupport(window)

export function DeviceNotifications() {
  const isSignedIn = session.value.kind === 'signed-in'
  return (
    <>
      <h3>{text().here}</h3>
      {support === 'ready' && isSignedIn ? (
        <FromServer />
      ) : (
        <Without state={notificationState({ support, permission: 'default', isSignedIn, answer: undefined })} />
      )}
    </>
  )
}

function FromServer() {
  const { answer, reload } = useAnswer(() => readNotifiedDevices(thisDevice))
  const [permission, setPermission] = useState(Notification.permission)
  const state = notificationState({ support, permission, isSignedIn: true, answer })
  const others = answer?.kind === 'ok' ? answer.body.items.filter(({ current }) => !current) : []
  const again = async () => {
    setPermission(Notification.permission)
    await reload()
  }
  return (
    <>
      {state.kind === 'trouble' && <AnswerTrouble trouble={state.trouble} onRetry={reload} />}
      {state.kind === 'off' && answer?.kind === 'ok' && <TurnOn publicKey={answer.body.publicKey} onDone={again} />}
      {state.kind === 'on' && <NotifiedHere device={state.device} onChanged={again} />}
      <Without state={state} onRetry={again} />
      <Others devices={others} onChanged={reload} />
    </>
  )
}

/** Where nothing can be turned on now: why, and the way on. */
function Without({ state, onRetry }: { readonly state: NotificationState; readonly onRetry?: () => Promise<void> }) {
  switch (state.kind) {
    case 'unsupported':
      return <p class="soft">{text()[state.why]}</p>
    case 'signed-out':
      return (
        <>
          <p class="soft">{text().signedOut}</p>
          <a class="button" href="/sign-in">
            {text().signIn}
          </a>
        </>
      )
    case 'denied':
      return (
        <>
          <p class="soft" role="status">
            {text().denied}
          </p>
          <button type="button" class="button" onClick={() => void onRetry?.()}>
            {text().tryAgain}
          </button>
        </>
      )
    case 'loading':
      return <p aria-busy="true" />
    default:
      return null
  }
}

function TurnOn({ publicKey, onDone }: { readonly publicKey: string; readonly onDone: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const turnOn = async () => {
    setBusy(true)
    try {
      await subscribe(publicKey)
    } finally {
      setBusy(false)
      await onDone()
    }
  }
  return (
    <>
      <p class="small soft">{text().privacy}</p>
      <button type="button" class="button button-primary" disabled={isBusy} aria-busy={isBusy} onClick={turnOn}>
        {text().turnOn}
      </button>
    </>
  )
}

async function subscribe(publicKey: string): Promise<void> {
  const taken = await takePush(publicKey)
  if (taken.kind === 'failed') notifyProblem(text().failed)
  if (taken.kind !== 'ok') return
  const wishes = { kinds: reminderKinds, quiet: null }
  const answer = await saveNotifications(thisDevice, { ...taken.target, ...wishes, language: language.value })
  if (answer.kind !== 'ok') return notifyProblem(troubleWords(answer))
  rememberNotifications(thisDevice, { ...wishes, endpoint: taken.target.endpoint })
  notify(text().turnedOn)
}

interface OthersProps {
  readonly devices: readonly NotifiedDevice[]
  readonly onChanged: () => Promise<void>
}

function Others({ devices, onChanged }: OthersProps) {
  if (devices.length === 0) return null
  const end = async (id: string) => {
    const answer = await endNotifications(thisDevice, id)
    if (answer.kind !== 'ok') notifyProblem(troubleWords(answer))
    await onChanged()
  }
  return (
    <>
      <h3>{text().others}</h3>
      <ul class="security-list">
        {devices.map(({ id, label }) => (
          <li key={id}>
            <div class="security-item">
              <span>{label}</span>
              <ConfirmButton
                label={text().end}
                name={text().endNamed(label)}
                question={text().endQuestion(label)}
                confirm={text().end}
                cancel={text().keep}
                onConfirm={() => end(id)}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
