// What the person calls this device, in the list of those that may come in.

import { Field } from '../../parts/field.tsx'
import { signInText as text } from './sign-in-text.ts'

interface DeviceNameFieldProps {
  readonly name: string
  readonly onName: (name: string) => void
  /** Lets the browser offer passkeys here, as it does where people type who they are. */
  readonly offersPasskeys?: boolean
}

export function DeviceNameField({ name, onName, offersPasskeys }: DeviceNameFieldProps) {
  return (
    <Field label={text().device} hint={text().deviceHint}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          required
          maxLength={60}
          value={name}
          onInput={(event) => onName(event.currentTarget.value)}
          {...(offersPasskeys ? { autocomplete: 'username webauthn' } : {})}
        />
      )}
    </Field>
  )
}
