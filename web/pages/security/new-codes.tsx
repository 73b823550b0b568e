// Recovery codes that have just been made: shown this once, with ways to keep them.

import { useEffect, useRef } from 'preact/hooks'
import { downloadFile } from '../../parts/download-file.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import type { NewRecoveryCodes } from '../../store/identity/recovery-codes.ts'
import { profile, session } from '../../store/signals.ts'
import { recoveryCodesText as text } from './recovery-codes-text.ts'
import { recoveryCodesFile } from './recovery-codes-view-model.ts'

interface NewCodesProps {
  readonly made: NewRecoveryCodes
  readonly onKept: () => void
}

export function NewCodes({ made, onKept }: NewCodesProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <div class="security-form new-codes" ref={panel} tabIndex={-1}>
      <p role="status">
        <strong>{text().shownOnce}</strong>
      </p>
      <ol class="new-codes-list" aria-label={text().codes}>
        {made.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="settings-buttons">
        {'clipboard' in navigator && (
          <button type="button" class="button" onClick={() => void copy(fileOf(made))}>
            {text().copy}
          </button>
        )}
        <button type="button" class="button" onClick={() => save(fileOf(made))}>
          {text().save}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {text().print}
        </button>
      </div>
      <button type="button" class="button button-primary" onClick={onKept}>
        {text().done}
      </button>
    </div>
  )
}

function fileOf(made: NewRecoveryCodes): string {
  const account = session.value.kind === 'signed-in' ? session.value.account.name : ''
  return recoveryCodesFile(made, { account, origin: location.origin, zone: profile.value.zone })
}

async function copy(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words)
    notify(text().copied)
  } catch {
    notifyProblem(text().notCopied)
  }
}

function save(words: string): void {
  downloadFile('nobi-recovery-codes.txt', new Blob([words], { type: 'text/plain;charset=utf-8' }))
}
