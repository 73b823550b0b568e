// The account's passkeys: the list, and adding one more.

import { readPasskeys } from '../../store/identity/passkeys.ts'
import { signalPasskeys } from '../../store/identity/signal-passkeys.ts'
import { profile } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { AddPasskey } from './add-passkey.tsx'
import { FromServer } from './from-server.tsx'
import { PasskeyRow } from './passkey-row.tsx'
import { passkeysText as text } from './passkeys-text.ts'
import { buildPasskeyItems } from './passkeys-view-model.ts'
import { useAnswer } from './use-answer.ts'

export function PasskeysSection() {
  const shown = useAnswer(() => readPasskeys(thisDevice))
  const onRemoved = async () => {
    await shown.reload()
    const left = await readPasskeys(thisDevice)
    if (left.kind === 'ok') await signalPasskeys(thisDevice, left.body)
  }
  return (
    <section class="card settings-section" id="passkeys" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{text().title}</h2>
      <p class="small soft">{text().intro}</p>
      <FromServer shown={shown}>
        {(passkeys) => (
          <>
            {passkeys.length === 0 ? (
              <p>{text().none}</p>
            ) : (
              <ul class="security-list">
                {buildPasskeyItems(passkeys, profile.value.zone).map((item) => (
                  <PasskeyRow key={item.id} item={item} onChanged={shown.reload} onRemoved={onRemoved} />
                ))}
              </ul>
            )}
            <AddPasskey onAdded={shown.reload} />
          </>
        )}
      </FromServer>
    </section>
  )
}
