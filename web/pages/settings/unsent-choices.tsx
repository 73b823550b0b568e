// What is on this device alone, before somebody leaves its account: stay, save a file, or keep it locked here. Nothing of it
// is ever dropped on the way.

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { defineText } from '../../i18n/define-text.ts'
import type { Unsent } from '../../store/unsent.ts'
import { saveUnsentCopy } from './save-copy.ts'
import './settings.css'
import { changesInWords } from './waiting-words.ts'

interface UnsentChoicesProps {
  readonly unsent: Unsent
  readonly stayLabel: string
  readonly keepLabel: string
  readonly onStay: () => void
  readonly onKeep: () => void
  /** What else there is to say before choosing. */
  readonly children?: ComponentChildren
}

const text = defineText({
  en: {
    title: (changes: string, isOne: boolean, name: string) =>
      `${changes} of “${name}” ${isOne ? 'is' : 'are'} on this device only`,
    refused: (changes: string) => `${changes} among them: refused by the server`,
    file: 'Save as a file',
    hasFile: 'Saved as a file. It also stays locked here if you go on.',
    locked: (name: string) =>
      `Locked: nobody sees it on this device until “${name}” signs in here again. Then it is sent.`,
  },
  ja: {
    title: (changes: string, _isOne: boolean, name: string) => `「${name}」の変更${changes}が、この端末だけにあります`,
    refused: (changes: string) => `うち${changes}は、サーバーに受け付けられなかったものです`,
    file: 'ファイルに保存',
    hasFile: 'ファイルに保存しました。このまま進んでも、この端末に鍵をかけて残ります。',
    locked: (name: string) =>
      `鍵をかけて残すと、「${name}」がこの端末でもう一度サインインするまで誰にも見えません。サインインすると送られます。`,
  },
})

export function UnsentChoices({ unsent, stayLabel, keepLabel, onStay, onKeep, children }: UnsentChoicesProps) {
  const [hasFile, setHasFile] = useState(false)
  const { waiting, refused, account } = unsent
  const count = waiting + refused
  const name = account?.name ?? ''
  return (
    <section class="unsent-choices" role="alert">
      <p>
        <strong>{text().title(changesInWords(count), count === 1, name)}</strong>
      </p>
      {refused > 0 && waiting > 0 && <p class="small">{text().refused(changesInWords(refused))}</p>}
      {children}
      <button type="button" class="button button-primary" onClick={onStay}>
        {stayLabel}
      </button>
      <button type="button" class="button" onClick={async () => setHasFile(await saveUnsentCopy())}>
        {text().file}
      </button>
      {hasFile && <p class="small">{text().hasFile}</p>}
      <button type="button" class="button" onClick={onKeep}>
        {keepLabel}
      </button>
      <p class="small">{text().locked(name)}</p>
    </section>
  )
}
