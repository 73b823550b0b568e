// "Add a device": a one-time link for another device, as an address and as a QR code, for as long as it lives.

import { useEffect, useRef, useState } from 'preact/hooks'
import { notifyProblem } from '../../parts/notice.tsx'
import type { Credential } from '../../store/identity/credentials.ts'
import { makeLink, type OneTimeLink } from '../../store/identity/make-link.ts'
import { thisDevice } from '../../store/this-device.ts'
import { LinkCard } from './links-card.tsx'
import { linksText as text } from './links-text.ts'
import { deviceThatCameIn } from './links-view-model.ts'
import { troubleWords } from './trouble-text.ts'
import type { ShownAnswer } from './use-answer.ts'

/** How often it is looked whether somebody has come in by the link, milliseconds. */
const LOOK_EVERY_MS = 4000

/** A link, and the devices that were there before it, if that was known. */
interface MadeLink {
  readonly link: OneTimeLink
  readonly before: readonly Credential[] | undefined
}

export function LinksPart({ shown }: { readonly shown: ShownAnswer<readonly Credential[]> }) {
  const [made, setMade] = useState<MadeLink>()
  const [isMaking, setMaking] = useState(false)
  const devices = shown.answer?.kind === 'ok' ? shown.answer.body : undefined
  const cameIn = made?.before && devices && deviceThatCameIn(made.before, devices)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What had the focus may have gone with the link.
    if (cameIn !== undefined && document.activeElement === document.body) button.current?.focus()
  }, [cameIn?.id])
  useReading(made !== undefined && cameIn === undefined, shown.reload)
  const make = async () => {
    if (isMaking) return
    setMaking(true)
    const answer = await makeLink(thisDevice)
    setMaking(false)
    if (answer.kind === 'ok') setMade({ link: answer.body, before: devices })
    else if (answer.kind !== 'cancelled') notifyProblem(troubleWords(answer))
  }
  return (
    <div class="link-part">
      <h3 class="section-title">{text().title}</h3>
      <p class="small">{text().intro}</p>
      {made && cameIn === undefined && (
        <LinkCard
          key={made.link.url}
          link={made.link}
          now={thisDevice.surroundings.now}
          onDone={() => {
            setMade(undefined)
            button.current?.focus()
          }}
        />
      )}
      <p role="status">{cameIn === undefined ? '' : text().cameIn(cameIn.label)}</p>
      <button ref={button} type="button" class="button" aria-disabled={isMaking} onClick={() => void make()}>
        {isMaking ? text().making : made === undefined ? text().make : text().again}
      </button>
    </div>
  )
}

/** Reads the list again and again while the page is looked at. */
function useReading(isOn: boolean, reload: () => Promise<void>): void {
  const latest = useRef(reload)
  latest.current = reload
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void latest.current()
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isOn])
}
