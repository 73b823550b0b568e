// What this device takes of notifications, when it is left alone, a test, and the way out.

import { useRef, useState } from 'preact/hooks'
import { type ReminderKind, reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { TimeField } from '../../entry/entry-fields.tsx'
import { language } from '../../i18n/language.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { Toggles } from '../../parts/toggles.tsx'
import { leavePush, standingPush, takePush } from '../../store/notifications/browser-push.ts'
import {
  endNotifications,
  type NotifiedDevice,
  readNotifiedDevices,
  saveNotifications,
  sendTestNotification,
} from '../../store/notifications/push-server.ts'
import { type PushWishes, rememberNotifications } from '../../store/notifications/standing-notifications.ts'
import { thisDevice } from '../../store/this-device.ts'
import { troubleWords } from '../security/trouble-text.ts'
import { remindersText as text } from './reminders-text.ts'

const NIGHT = { from: '22:00', to: '07:00' }

interface NotifiedHereProps {
  readonly device: NotifiedDevice
  readonly onChanged: () => Promise<void>
}

export function NotifiedHere({ device, onChanged }: NotifiedHereProps) {
  const { wishes, change } = useWishes(device, onChanged)
  const { kinds, quiet } = wishes
  return (
    <>
      <p>{text().isOn}</p>
      <Toggles
        label={text().which}
        options={reminderKinds.map((value) => ({ value, text: text()[`kind-${value}`] }))}
        values={new Set<ReminderKind>(kinds)}
        onToggle={(kind, isOn) =>
          change({ kinds: reminderKinds.filter((each) => (each === kind ? isOn : kinds.includes(each))) })
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={(event) => change({ quiet: event.currentTarget.checked ? NIGHT : null })}
        />
        <span>{text().quiet}</span>
      </label>
      {quiet !== null && (
        <div class="field-row">
          <TimeField label={text().from} time={quiet.from} onTime={(from) => change({ quiet: { ...quiet, from } })} />
          <TimeField label={text().to} time={quiet.to} onTime={(to) => change({ quiet: { ...quiet, to } })} />
        </div>
      )}
      <div class="settings-buttons">
        <TestButton />
        <button type="button" class="button" onClick={() => void turnOff(device.id).then(onChanged)}>
          {text().turnOff}
        </button>
      </div>
      <p class="small soft">{text().privacy}</p>
    </>
  )
}

/** What is chosen shows at once. The server is told of one choice after the other, and asked again when all have been told: a choice that it did
 *  not take goes back to what it was. */
function useWishes(device: NotifiedDevice, onChanged: () => Promise<void>) {
  const [chosen, setChosen] = useState<PushWishes>()
  const newest = useRef<PushWishes | undefined>(undefined)
  const telling = useRef(Promise.resolve())
  const wishes = chosen ?? {
    kinds: reminderKinds.filter((kind) => device.kinds.includes(kind)),
    quiet: device.quiet,
  }
  const change = (part: Partial<PushWishes>) => {
    const next = { ...(newest.current ?? wishes), ...part }
    newest.current = next
    setChosen(next)
    telling.current = telling.current.then(async () => {
      if (newest.current !== next) return
      await saveWishes(next)
      await onChanged()
      if (newest.current !== next) return
      newest.current = undefined
      setChosen(undefined)
    })
  }
  return { wishes, change }
}

/** With the keys that the browser has now, which may be newer than those that the server knows. */
async function saveWishes(wishes: PushWishes): Promise<void> {
  const target = (await standingPush()) ?? (await takenAgain())
  if (target === undefined) return notifyProblem(text().failed)
  const answer = await saveNotifications(thisDevice, { ...target, ...wishes, language: language.value })
  if (answer.kind !== 'ok') return notifyProblem(troubleWords(answer))
  rememberNotifications(thisDevice, { ...wishes, endpoint: target.endpoint })
  notify(text().saved)
}

async function takenAgain() {
  const devices = await readNotifiedDevices(thisDevice)
  const taken = devices.kind === 'ok' ? await takePush(devices.body.publicKey) : undefined
  return taken?.kind === 'ok' ? taken.target : undefined
}

async function turnOff(id: string): Promise<void> {
  const answer = await endNotifications(thisDevice, id)
  if (answer.kind !== 'ok') return notifyProblem(troubleWords(answer))
  rememberNotifications(thisDevice, undefined)
  await leavePush().catch(() => undefined)
  notify(text().turnedOff)
}

function TestButton() {
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const answer = await sendTestNotification(thisDevice)
    setBusy(false)
    if (answer.kind !== 'ok') notifyProblem(troubleWords(answer))
    else if (answer.body === 'sent') notify(text().sent)
    else notifyProblem(answer.body === 'later' ? text().later : text().notSent)
  }
  return (
    <button type="button" class="button" disabled={isBusy} aria-busy={isBusy} onClick={send}>
      {text().test}
    </button>
  )
}
