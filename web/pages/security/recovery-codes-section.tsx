// Recovery codes: how many are left, and new ones, after a warning that they replace the present ones.

import { useState } from 'preact/hooks'
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
      <p class="soft">{text().intro}</p>
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
  const [isAsking, setAsking] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const make = async () => {
    setRunning(true)
    setTrouble(undefined)
    const outcome = await makeRecoveryCodes(thisDevice)
    setRunning(false)
    setAsking(false)
    if (outcome.kind === 'ok') await onMade(outcome.body)
    else setTrouble(troubleWords(outcome))
  }
  if (isAsking) {
    return (
      <div class="security-warning" role="alert">
        <p>{text().warning}</p>
        <div class="settings-buttons">
          <button type="button" class="button button-primary" onClick={() => setAsking(false)}>
            {text().keep}
          </button>
          <button type="button" class="button button-warning" disabled={isRunning} onClick={() => void make()}>
            {isRunning ? text().making : text().makeSure}
          </button>
        </div>
      </div>
    )
  }
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={isRunning}
        onClick={() => (hasSome ? setAsking(true) : void make())}
      >
        {isRunning ? text().making : hasSome ? text().makeNew : text().make}
      </button>
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}
