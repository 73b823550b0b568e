// "Check my data": says whether this device and the server hold the same, kind by kind, and reads everything again if not.

import { useRef, useState } from 'preact/hooks'
import { isKind } from '../../../domain/records/kinds.ts'
import { kindText } from '../../entry/kind-text.ts'
import { formatNumber } from '../../i18n/format.ts'
import { ProgressBar } from '../../parts/progress-bar.tsx'
import { startCatchUp } from '../../store/catch-up.ts'
import { type CheckOutcome, type ComparedKind, checkData } from '../../store/check-data.ts'
import { syncState } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { storageText as text } from './storage-text.ts'

type Check =
  | { readonly kind: 'idle' }
  | { readonly kind: 'comparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | CheckOutcome

export function CheckSection({ hasAccount }: { readonly hasAccount: boolean }) {
  const [check, setCheck] = useState<Check>({ kind: 'idle' })
  const isRunning = useRef(false)
  const run = async (readFirst: () => Promise<unknown>) => {
    if (isRunning.current) return
    isRunning.current = true
    try {
      await readFirst()
      setCheck({ kind: 'comparing', done: 0, total: 0 })
      setCheck(await checkData(thisDevice, (progress) => setCheck({ kind: 'comparing', ...progress })))
    } catch {
      setCheck({ kind: 'failed' })
    } finally {
      isRunning.current = false
    }
  }
  const readAgain = () =>
    run(() => {
      setCheck({ kind: 'reading' })
      return startCatchUp(thisDevice)
    })
  const isBusy = check.kind === 'comparing' || check.kind === 'reading'
  return (
    <section class="card settings-section check-section">
      <h2>{text().check}</h2>
      <p>{text().checkIntro}</p>
      <div role="status">
        <CheckWords check={hasAccount || check.kind !== 'idle' ? check : { kind: 'signed-out' }} />
      </div>
      <CheckProgress check={check} />
      {check.kind === 'compared' && <ComparedKinds kinds={check.kinds} />}
      {hasDifference(check) && (
        <>
          <p class="small soft">{text().readAgainHint}</p>
          <button type="button" class="button button-primary" onClick={() => void readAgain()}>
            {text().readAgain}
          </button>
        </>
      )}
      {hasAccount && (
        <button type="button" class="button" disabled={isBusy} onClick={() => void run(async () => undefined)}>
          {check.kind === 'idle' || isBusy ? text().checkNow : text().checkAgain}
        </button>
      )}
    </section>
  )
}

function hasDifference(check: Check): boolean {
  return check.kind === 'compared' && check.kinds.some(({ isEqual }) => !isEqual)
}

function CheckWords({ check }: { readonly check: Check }) {
  switch (check.kind) {
    case 'idle':
    case 'comparing':
      return null
    case 'reading':
      return <p>{text().reading}</p>
    case 'compared':
      return <ComparedWords check={check} />
    case 'signed-out':
      return <p>{text().checkSignedOut}</p>
    case 'unreachable':
      return <p>{text().checkOffline}</p>
    case 'restless':
      return <p>{text().checkRestless}</p>
    case 'failed':
      return <p class="field-error">{text().checkFailed}</p>
  }
}

function ComparedWords({ check }: { readonly check: Extract<CheckOutcome, { kind: 'compared' }> }) {
  if (hasDifference(check)) return <p class="check-differs">{text().differs}</p>
  return <p class="check-equal">{check.kinds.length === 0 ? text().nothingYet : text().allEqual}</p>
}

// Beside the region that is read out: numbers that run are for the eye.
function CheckProgress({ check }: { readonly check: Check }) {
  const state = syncState.value
  if (check.kind === 'reading') {
    const { done, total } = state.kind === 'catching-up' ? state : { done: 0, total: 0 }
    return <ProgressBar label={text().reading} done={done} total={total} />
  }
  if (check.kind !== 'comparing') return null
  const { done, total } = check
  return (
    <div>
      <p class="small soft figure">
        {total === 0 ? text().syncing : text().comparing(formatNumber(done, 0), formatNumber(total, 0))}
      </p>
      <ProgressBar label={text().checkLabel} done={done} total={total} />
    </div>
  )
}

function ComparedKinds({ kinds }: { readonly kinds: readonly ComparedKind[] }) {
  if (kinds.length === 0) return null
  return (
    <table class="settings-table check-table">
      <thead>
        <tr>
          <th scope="col">{text().kind}</th>
          <th scope="col">{text().result}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((compared) => (
          <tr key={compared.kind} class={compared.isEqual ? undefined : 'check-differs'}>
            <th scope="row">{kindName(compared.kind)}</th>
            <td class="figure">{resultInWords(compared)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function resultInWords({ isEqual, here, there }: ComparedKind): string {
  if (isEqual) return text().equal(formatNumber(here, 0))
  return here === there
    ? text().differentValues(formatNumber(here, 0))
    : text().different(formatNumber(here, 0), formatNumber(there, 0))
}

// Kinds of a newer version keep the name they have in the data.
function kindName(kind: string): string {
  return isKind(kind) ? kindText()[kind] : kind
}
