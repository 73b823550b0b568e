// A one-time link while it lives: the QR code, the address, and how long it is still good.

import { useEffect, useRef, useState } from 'preact/hooks'
import { CopyField } from '../../parts/copy-field.tsx'
import { QrCode } from '../../parts/qr-code.tsx'
import type { OneTimeLink } from '../../store/identity/make-link.ts'
import { linksText as text } from './links-text.ts'
import { type LinkLife, lifeOfLink } from './links-view-model.ts'

interface LinkCardProps {
  readonly link: OneTimeLink
  /** UTC milliseconds. */
  readonly now: () => number
  readonly onDone: () => void
}

export function LinkCard({ link: { url, endsAt }, now, onDone }: LinkCardProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const life = useLife(endsAt, now)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="link-card">
      <h4 ref={heading} tabIndex={-1}>
        {life.kind === 'open' ? text().made : text().overTitle}
      </h4>
      {life.kind === 'open' && (
        <>
          <p class="small">{text().camera}</p>
          <QrCode text={url} label={text().qr} />
          <p class="figure" role="timer">
            {text().left(life.left)}
          </p>
          <CopyField label={text().address} value={url} />
          <p class="small">{text().careful}</p>
        </>
      )}
      <p role="status">{life.kind === 'over' ? text().over : ''}</p>
      <div class="settings-buttons">
        {life.kind === 'open' && <ShareButton url={url} />}
        <button type="button" class="button" onClick={onDone}>
          {text().done}
        </button>
      </div>
    </div>
  )
}

function useLife(endsAt: number, now: () => number): LinkLife {
  const [life, setLife] = useState(() => lifeOfLink(endsAt, now()))
  useEffect(() => {
    const tick = () => setLife(lifeOfLink(endsAt, now()))
    const timer = setInterval(tick, 1000)
    // Timers of pages that nobody looks at may stand still.
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [endsAt, now])
  return life
}

function ShareButton({ url }: { readonly url: string }) {
  if (!('share' in navigator)) return null
  // Closing the device's own sheet is no failure.
  const share = () => navigator.share({ title: text().shareTitle, url }).catch(() => undefined)
  return (
    <button type="button" class="button" onClick={() => void share()}>
      {text().share}
    </button>
  )
}
