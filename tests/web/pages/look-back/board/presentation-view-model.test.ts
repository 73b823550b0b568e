import { describe, expect, test } from 'vitest'
import type { Milestone } from '../../../../../domain/records/milestone.ts'
import type { NoteView } from '../../../../../web/pages/look-back/board/board-view-model.ts'
import { buildSlides, placeAfterKey } from '../../../../../web/pages/look-back/board/presentation-view-model.ts'

const note = (id: string, area: NoteView['area'], likes = 0): NoteView => ({
  ...{ id, text: id, area, likes },
  ...{ x: 0, y: 0, size: 'medium', isLiked: false },
})
const record: Milestone = {
  ...{ id: 'm', kind: 'milestone', deleted: false, purposes: {}, dropped: {} },
  summaries: { idea: 'try strace' },
}
const slides = buildSlides([note('a', 'fun'), note('b', 'fun', 3), note('c', 'learn')], { record })

describe('what is shown large', () => {
  test('is the areas that have notes or a summary, the most liked notes first', () => {
    expect(slides.map(({ area, notes, summary }) => [area, notes.map(({ id }) => id), summary])).toEqual([
      ['fun', ['b', 'a'], undefined],
      ['learn', ['c'], undefined],
      ['idea', [], 'try strace'],
    ])
  })

  test('is nothing on an empty board', () => {
    expect(buildSlides([], { record: undefined })).toEqual([])
  })
})

describe('from a place', () => {
  const led = (key: string, slide: number, at?: number) => placeAfterKey(key, { slide, note: at }, slides)

  test('left and right lead from area to area, as far as there are any', () => {
    expect(led('ArrowRight', 0)).toEqual({ slide: 1, note: undefined })
    expect(led('ArrowRight', 2)).toEqual({ slide: 2, note: undefined })
    expect(led('ArrowLeft', 0, 1)).toEqual({ slide: 0, note: undefined })
  })

  test('down leads through the notes and into the next area, up all the way back', () => {
    expect(led('ArrowDown', 0)).toEqual({ slide: 0, note: 0 })
    expect(led('ArrowDown', 0, 1)).toEqual({ slide: 1, note: undefined })
    expect(led('ArrowDown', 2)).toEqual({ slide: 2, note: undefined })
    expect(led('ArrowUp', 1)).toEqual({ slide: 0, note: 1 })
    expect(led('ArrowUp', 0, 0)).toEqual({ slide: 0, note: undefined })
  })

  test('other keys lead nowhere', () => {
    expect(led('a', 0)).toBeUndefined()
  })
})
