import { describe, expect, test } from 'vitest'
import { areaAt } from '../../../../../domain/look-back/board-geometry.ts'
import type { Sticky } from '../../../../../domain/records/sticky.ts'
import { buildNotes, countByArea, keepUnchanged } from '../../../../../web/pages/look-back/board/board-view-model.ts'

function sticky(id: string, fields: Partial<Sticky> = {}): Sticky {
  return { id, kind: 'sticky', deleted: false, text: id, circles: {}, likes: {}, ...fields }
}

describe('the notes of a board', () => {
  test('come by area as it is read aloud, in each from above to below', () => {
    const notes = buildNotes(
      [
        sticky('idea', { x: 5000, y: 9000 }),
        sticky('low', { x: 5000, y: 2000, circles: { fun: true } }),
        sticky('high', { x: 5000, y: 1000, circles: { fun: true } }),
        sticky('both', { x: 3200, y: 3450, circles: { fun: true, done: true } }),
      ],
      'me',
    )
    expect(notes.map(({ id }) => id)).toEqual(['high', 'low', 'both', 'idea'])
  })

  test('without a place, or with one outside their circles, stand in a free place of their area', () => {
    const written = [
      sticky('nowhere', { circles: { done: true } }),
      sticky('elsewhere', { circles: { done: true }, x: 5000, y: 1000 }),
    ]
    const notes = buildNotes(written, 'me')
    expect(notes.map(areaAt)).toEqual(['done', 'done'])
    expect(new Set(notes.map(({ x, y }) => `${x} ${y}`)).size).toBe(2)
    expect(buildNotes(written.toReversed(), 'me')).toEqual(notes)
  })

  test('say how many like them, and whether this participant does', () => {
    const [note] = buildNotes([sticky('a', { likes: { me: true, you: true } })], 'me')
    expect(note).toMatchObject({ likes: 2, isLiked: true, size: 'medium' })
    expect(buildNotes([sticky('a', { likes: { you: true } })], 'me')[0]).toMatchObject({ likes: 1, isLiked: false })
  })

  test('are counted by area, empty areas too', () => {
    const counts = countByArea(buildNotes([sticky('a', { circles: { fun: true } })], 'me'))
    expect(counts).toMatchObject({ fun: 1, idea: 0, 'fun-done-learn': 0 })
  })
})

test('what did not change keeps its object, what changed gets a new one', () => {
  const before = buildNotes([sticky('a', { x: 5000, y: 9000 }), sticky('b', { x: 6000, y: 9000 })], 'me')
  const after = buildNotes([sticky('a', { x: 5000, y: 9000 }), sticky('b', { x: 6000, y: 9000, text: 'new' })], 'me')
  const kept = keepUnchanged(before, after)
  expect(kept[0]).toBe(before[0])
  expect(kept[1]).toBe(after[1])
})
