// A new name for a passkey, typed where the old one stands.

import { useEffect, useRef, useState } from 'preact/hooks'
import { Field } from '../../parts/field.tsx'
import { notify } from '../../parts/notice.tsx'
import { renamePasskey } from '../../store/identity/passkeys.ts'
import { thisDevice } from '../../store/this-device.ts'
import { passkeysText as text } from './passkeys-text.ts'
import type { PasskeyItem } from './passkeys-view-model.ts'
import { troubleWords } from './trouble-text.ts'

interface RenamePasskeyProps {
  readonly item: PasskeyItem
  readonly onClose: () => void
  readonly onRenamed: () => Promise<void>
}

export function RenamePasskey({ item, onClose, onRenamed }: RenamePasskeyProps) {
  const [name, setName] = useState(item.name)
  const [trouble, setTrouble] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const outcome = await renamePasskey(thisDevice, item.id, name.trim())
    if (outcome.kind !== 'ok') return setTrouble(troubleWords(outcome))
    notify(text().renamed)
    await onRenamed()
  }
  return (
    <form class="security-form" onSubmit={save}>
      <Field label={text().name} error={trouble}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            type="text"
            required
            maxLength={200}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="settings-buttons">
        <button type="submit" class="button button-primary" disabled={name.trim() === ''}>
          {text().save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {text().cancel}
        </button>
      </div>
    </form>
  )
}
