import { describe, expect, test } from 'vitest'
import { areaAt } from '../../../../../domain/look-back/board-geometry.ts'
import type { NoteView } from '../../../../../web/pages/look-back/board/board-view-model.ts'
import { deedOf } from '../../../../../web/pages/look-back/board/note-keys.ts'

const fun: NoteView = { id: 'a', text: 'a', area: 'fun', x: 5000, y: 1500, size: 'medium', likes: 0, isLiked: false }
const idea: NoteView = { ...fun, id: 'b', area: 'idea', x: 5000, y: 9000 }
const notes = [fun, idea]
const press = (key: string, note = fun, shiftKey = false) => deedOf({ key, shiftKey }, note, notes)

describe('on a note', () => {
  test('an arrow key moves it to a free place of the area beside', () => {
    const deed = press('ArrowDown')
    expect(deed).toMatchObject({ kind: 'move', area: 'fun-done-learn' })
    expect(deed?.kind === 'move' && areaAt(deed.to)).toBe('fun-done-learn')
  })

  test('an arrow key says where there is no area', () => {
    expect(press('ArrowDown', idea)).toEqual({ kind: 'stay', why: 'noAreaThere' })
  })

  test('Shift with an arrow key moves it within its area', () => {
    expect(press('ArrowRight', fun, true)).toEqual({ kind: 'move', to: { x: 5200, y: 1500 }, area: 'fun' })
  })

  test('and says where the area ends', () => {
    expect(press('ArrowUp', { ...fun, y: 200 }, true)).toEqual({ kind: 'stay', why: 'edge' })
    expect(press('ArrowDown', { ...idea, y: 9900 }, true)).toEqual({ kind: 'stay', why: 'edge' })
  })

  test.each([
    ['l', 'like'],
    ['L', 'like'],
    ['n', 'write'],
    ['Delete', 'remove'],
    ['Backspace', 'remove'],
  ])('%s does %s', (key, kind) => {
    expect(press(key)).toEqual({ kind })
  })

  test('+ and − change the size of its text, as far as there are sizes', () => {
    expect(press('+')).toEqual({ kind: 'resize', size: 'large' })
    expect(press('-')).toEqual({ kind: 'resize', size: 'small' })
    expect(press('+', { ...fun, size: 'large' })).toBeUndefined()
  })

  test('Page Down and Page Up go to the next area that has notes', () => {
    expect(press('PageDown')).toEqual({ kind: 'focus', note: 'b' })
    expect(press('PageUp', idea)).toEqual({ kind: 'focus', note: 'a' })
    expect(press('PageUp')).toBeUndefined()
  })

  test('other keys are left to the page', () => {
    expect(press('x')).toBeUndefined()
    expect(press('Tab')).toBeUndefined()
  })
})
