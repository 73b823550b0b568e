// A text to take elsewhere, whole: shown in a field that selects itself, with a button that copies it.

import { useRef, useState } from 'preact/hooks'
import { defineText } from '../i18n/define-text.ts'
import './copy-field.css'
import { Field } from './field.tsx'

interface CopyFieldProps {
  readonly label: string
  readonly value: string
}

const text = defineText({
  en: {
    copy: 'Copy',
    copied: 'Copied',
    selected: 'This browser does not let the page copy. It is selected: copy it with the keyboard or the menu.',
  },
  ja: {
    copy: 'コピー',
    copied: 'コピーしました',
    selected: 'このブラウザではコピーできませんでした。選択してあるので、キーボードかメニューでコピーしてください。',
  },
})

export function CopyField({ label, value }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected'>()
  const copy = async () => {
    const isCopied = await writeToClipboard(value)
    if (!isCopied) input.current?.select()
    setOutcome(isCopied ? 'copied' : 'selected')
  }
  return (
    <div class="copy-field">
      <Field label={label}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            type="text"
            readOnly
            autocomplete="off"
            spellcheck={false}
            value={value}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <button type="button" class="button" onClick={() => void copy()}>
        {text().copy}
      </button>
      <p class="small" role="status">
        {outcome === undefined ? '' : text()[outcome]}
      </p>
    </div>
  )
}

// Pages without https have no clipboard.
async function writeToClipboard(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return false
  }
}
