// What is shown large, and what comes next: area by area, in each note by note.

import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'
import type { BoardArea } from '../../../../domain/records/board-area.ts'
import { type NoteView, readingOrder } from './board-view-model.ts'

export interface Slide {
  readonly area: BoardArea
  readonly notes: readonly NoteView[]
  /** What the talk about it came to. */
  readonly summary: string | undefined
}

/** The areas that have notes or a summary, in reading order; most liked notes first. Of the rest of the month, and of the
 *  person's days, it knows nothing. */
export function buildSlides(notes: readonly NoteView[], { record }: Pick<MilestonePeriod, 'record'>): readonly Slide[] {
  return readingOrder
    .map((area) => ({
      area,
      notes: notes.filter((note) => note.area === area).toSorted((left, right) => right.likes - left.likes),
      summary: record?.summaries[area],
    }))
    .filter((slide) => slide.notes.length > 0 || slide.summary !== undefined)
}

/** An area, and one of its notes or, before the first, all of them. */
export interface SlidePlace {
  readonly slide: number
  readonly note: number | undefined
}

/** Where a key leads: left and right from area to area, up and down from note to note; undefined for other keys. */
export function placeAfterKey(key: string, place: SlidePlace, slides: readonly Slide[]): SlidePlace | undefined {
  const last = slides.length - 1
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return { slide: Math.min(last, place.slide + 1), note: undefined }
    case 'ArrowLeft':
    case 'PageUp':
      return { slide: Math.max(0, place.slide - 1), note: undefined }
    case 'ArrowDown':
    case ' ':
      return below(place, slides)
    case 'ArrowUp':
      return above(place, slides)
    default:
      return undefined
  }
}

function below({ slide, note }: SlidePlace, slides: readonly Slide[]): SlidePlace {
  const next = note === undefined ? 0 : note + 1
  if (next < (slides[slide]?.notes.length ?? 0)) return { slide, note: next }
  return slide + 1 < slides.length ? { slide: slide + 1, note: undefined } : { slide, note }
}

function above({ slide, note }: SlidePlace, slides: readonly Slide[]): SlidePlace {
  if (note !== undefined) return { slide, note: note === 0 ? undefined : note - 1 }
  const before = slides[slide - 1]
  return before === undefined ? { slide, note } : { slide: slide - 1, note: before.notes.length - 1 }
}
