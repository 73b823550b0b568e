// A token that was just made, with its secret: the one time that it is shown.

import { useEffect, useRef } from 'preact/hooks'
import { CopyField } from '../../parts/copy-field.tsx'
import type { NewToken } from '../../store/identity/make-token.ts'
import { tokensText as text } from './tokens-text.ts'

interface MadeTokenPartProps {
  readonly made: NewToken
  readonly onDone: () => void
}

export function MadeTokenPart({ made: { token, credential }, onDone }: MadeTokenPartProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="link-card">
      <h3 ref={heading} tabIndex={-1}>
        {text().made(credential.label)}
      </h3>
      <p>
        <strong>{text().once}</strong>
      </p>
      <CopyField label={text().secret} value={token} />
      <p class="small">
        {text().how} <a href="/api/docs">/api/docs</a>
      </p>
      <button type="button" class="button" onClick={onDone}>
        {text().kept}
      </button>
    </div>
  )
}
