// The board on a big screen: an area at a time in large type, and nothing else. It is given notes and summaries alone, so that
// nothing of the person's days can stand on a wall.

import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { Icon } from '../../../parts/icon.tsx'
import { milestoneName } from '../milestone-words.ts'
import type { NoteView } from './board-view-model.ts'
import { CirclesPicture } from './circles-picture.tsx'
import { Heart } from './note-item.tsx'
import { presentationText as text } from './presentation-text.ts'
import './presentation.css'
import { buildSlides, placeAfterKey, type Slide, type SlidePlace } from './presentation-view-model.ts'

interface PresentationProps {
  readonly milestone: MilestonePeriod
  readonly notes: readonly NoteView[]
  readonly onClose: () => void
}

export function Presentation({ milestone, notes, onClose }: PresentationProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [place, setPlace] = useState<SlidePlace>({ slide: 0, note: undefined })
  const slides = buildSlides(notes, milestone)
  const slide = slides[Math.min(place.slide, slides.length - 1)]
  const over = useSignal(slide?.area)
  over.value = slide?.area
  useFullscreen(dialog, onClose)
  const go = (key: string) => {
    const next = placeAfterKey(key, place, slides)
    if (next !== undefined) setPlace(next)
    return next !== undefined
  }
  return (
    <dialog
      ref={dialog}
      class="presentation"
      aria-label={milestoneName(milestone)}
      onCancel={onClose}
      onKeyDown={(event) => go(event.key) && event.preventDefault()}
    >
      <div>
        <CirclesPicture
          over={over}
          marks={notes}
          marked={place.note === undefined ? undefined : slide?.notes[place.note]}
        />
      </div>
      <div class="presentation-words" aria-live="polite">
        {slide === undefined ? <p>{text().empty}</p> : <SlideWords slide={slide} note={place.note} />}
      </div>
      <div class="board-row" role="group" aria-label={text().keys}>
        <button type="button" class="icon-button" aria-label={text().previous} onClick={() => go('ArrowUp')}>
          <Icon name="previous" />
        </button>
        <span class="figure small">
          {slides.length === 0 ? 0 : place.slide + 1} / {slides.length}
        </span>
        <button type="button" class="icon-button" aria-label={text().next} onClick={() => go('ArrowDown')}>
          <Icon name="next" />
        </button>
        <button type="button" class="icon-button" aria-label={text().close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  )
}

function SlideWords({ slide, note }: { readonly slide: Slide; readonly note: number | undefined }) {
  const shown = note === undefined ? slide.notes : slide.notes.slice(note, note + 1)
  return (
    <>
      <h2>{lookBackWords()[`area-${slide.area}`]}</h2>
      {note === undefined && slide.summary && (
        <p class="banner look-back-words" dir="auto">
          <span class="small">{text().summary}</span>
          {slide.summary}
        </p>
      )}
      <ul data-single={note !== undefined || undefined}>
        {shown.map((each) => (
          <li key={each.id} dir="auto">
            {each.text}
            {each.likes > 0 && (
              <span class="figure" role="img" aria-label={text().likes(each.likes)}>
                <Heart /> {each.likes}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Takes the whole screen where the browser has a way to; leaving that leaves the presentation too. */
function useFullscreen(dialog: { readonly current: HTMLDialogElement | null }, onClose: () => void): void {
  useLayoutEffect(() => {
    dialog.current?.showModal()
    return () => dialog.current?.close()
  }, [])
  useEffect(() => {
    const root = document.documentElement
    const onChange = () => document.fullscreenElement === null && onClose()
    document.addEventListener('fullscreenchange', onChange)
    // A refusal leaves it as large as the window.
    void root.requestFullscreen?.().catch(() => undefined)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined)
    }
  }, [])
}
