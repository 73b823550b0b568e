// Recovery codes: how many are left, and new ones, after a warning that they replace the present ones.

import { useState } from 'preact/hooks'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { makeRecoveryCodes, type NewRecoveryCodes, readRecoveryCodes } from '../../store/identity/recovery-codes.ts'
import { profile } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { FromServer } from './from-server.tsx'
import { NewCodes } from './new-codes.tsx'
import { recoveryCodesText as text } from './recovery-codes-text.ts'
import { recoveryCodesWords } from './recovery-codes-view-model.ts'
import { troubleWords } from './trouble-text.ts'
import { useAnswer } from './use-answer.ts'

export function RecoveryCodesSection() {
  const shown = useAnswer(() => readRecoveryCodes(thisDevice))
  const [codes, setCodes] = useState<NewRecoveryCodes>()
  const onMade = async (made: NewRecoveryCodes) => {
    setCodes(made)
    await shown.reload()
  }
  return (
    <section class="card settings-section" id="recovery-codes" aria-labelledby="recovery-codes-title">
      <h2 id="recovery-codes-title">{text().title}</h2>
      <p class="small soft">{text().intro}</p>
      {codes ? (
        <NewCodes made={codes} onKept={() => setCodes(undefined)} />
      ) : (
        <FromServer shown={shown}>
          {(state) => (
            <>
              <p>{recoveryCodesWords(state, profile.value.zone)}</p>
              <MakeCodes hasSome={state.left > 0} onMade={onMade} />
            </>
          )}
        </FromServer>
      )}
    </section>
  )
}

interface MakeCodesProps {
  readonly hasSome: boolean
  readonly onMade: (made: NewRecoveryCodes) => Promise<void>
}

function MakeCodes({ hasSome, onMade }: MakeCodesProps) {
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const make = async () => {
    setRunning(true)
    setTrouble(undefined)
    const outcome = await makeRecoveryCodes(thisDevice)
    setRunning(false)
    if (outcome.kind === 'ok') await onMade(outcome.body)
    else setTrouble(troubleWords(outcome))
  }
  return (
    <>
      {hasSome ? (
        <ConfirmButton
          label={text().makeNew}
          question={text().warning}
          confirm={text().makeSure}
          cancel={text().keep}
          onConfirm={make}
        />
      ) : (
        <button type="button" class="button" disabled={isRunning} onClick={() => void make()}>
          {isRunning ? text().making : text().make}
        </button>
      )}
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}
