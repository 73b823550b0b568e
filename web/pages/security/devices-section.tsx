// The devices that are signed in: which, since when, and the way to sign them out from here.

import { useRef } from 'preact/hooks'
import { formatNumber } from '../../i18n/format.ts'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { type Credential, endCredential, endOtherSessions, readCredentials } from '../../store/identity/credentials.ts'
import { now } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { devicesText as text } from './devices-text.ts'
import { buildDevicesViewModel, type DeviceRow } from './devices-view-model.ts'
import { FromServer } from './from-server.tsx'
import { LinksPart } from './links-part.tsx'
import { troubleWords } from './trouble-text.ts'
import { useAnswer } from './use-answer.ts'

export function DevicesSection() {
  const shown = useAnswer(() => readCredentials(thisDevice))
  const heading = useRef<HTMLHeadingElement>(null)
  // The row that had the focus is gone.
  const onEnded = async (words: string) => {
    notify(words)
    heading.current?.focus()
    await shown.reload()
  }
  return (
    <section class="card settings-section" id="devices">
      <h2 ref={heading} tabIndex={-1}>
        {text().title}
      </h2>
      <p class="small soft">{text().intro}</p>
      <FromServer shown={shown}>
        {(credentials) => <DeviceList credentials={credentials} onEnded={onEnded} />}
      </FromServer>
      <LinksPart shown={shown} />
    </section>
  )
}

interface DeviceListProps {
  readonly credentials: readonly Credential[]
  readonly onEnded: (words: string) => Promise<void>
}

function DeviceList({ credentials, onEnded }: DeviceListProps) {
  const { devices, others } = buildDevicesViewModel(credentials, { now: now.value, zone: profile.value.zone })
  const count = formatNumber(others, 0)
  const endOthers = async () => {
    const answer = await endOtherSessions(thisDevice)
    if (answer.kind === 'ok') await onEnded(text().othersEnded(formatNumber(answer.body, 0)))
    else if (answer.kind !== 'cancelled') notifyProblem(troubleWords(answer))
  }
  return (
    <>
      <ul class="security-list">
        {devices.map((device) => (
          <DeviceItem key={device.id} device={device} onEnded={onEnded} />
        ))}
      </ul>
      {others === 0 ? (
        <p class="small soft">{text().alone}</p>
      ) : (
        <ConfirmButton
          label={text().endOthers(count)}
          question={text().endOthersQuestion(count, others === 1)}
          confirm={text().endOthersYes}
          cancel={text().keepAll}
          onConfirm={endOthers}
        />
      )}
    </>
  )
}

interface DeviceItemProps {
  readonly device: DeviceRow
  readonly onEnded: (words: string) => Promise<void>
}

function DeviceItem({ device: { id, label, isThis, seen, since }, onEnded }: DeviceItemProps) {
  const end = async () => {
    const answer = await endCredential(thisDevice, id)
    if (answer.kind === 'ok') await onEnded(text().ended(label))
    else if (answer.kind !== 'cancelled') notifyProblem(troubleWords(answer))
  }
  return (
    <li>
      <div class="security-item">
        <div>
          <p>
            <strong>{label}</strong>
          </p>
          <p class="small soft">
            {isThis ? <strong class="device-this">{text().thisDevice}</strong> : text().seen(seen)}
            {' · '}
            {text().since(since)}
          </p>
        </div>
        {!isThis && (
          <ConfirmButton
            label={text().end}
            name={text().endNamed(label)}
            question={text().endQuestion(label)}
            confirm={text().end}
            cancel={text().keep}
            onConfirm={end}
          />
        )}
      </div>
    </li>
  )
}
