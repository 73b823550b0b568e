import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  movedBy,
  placeInFrame,
  placeOnBoard,
  wholeBoard,
  zoomedAt,
} from '../../../../../web/pages/look-back/board/zoom-view.ts'

const frame = { width: 400, height: 480 }

describe('the part of the board that is seen', () => {
  test('grows around the point that is pointed at', () => {
    const at = { x: 100, y: 120 }
    const before = placeOnBoard(wholeBoard, at, frame)
    const view = zoomedAt(wholeBoard, 2, { at, frame })
    expect(view.scale).toBe(2)
    expect(placeOnBoard(view, at, frame)).toEqual(before)
  })

  test('fills the frame, however it is zoomed and moved', () => {
    const steps = fc.array(
      fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), x: fc.integer(), y: fc.integer() }),
    )
    fc.assert(
      fc.property(steps, (path) => {
        const view = path.reduce(
          (now, { factor, x, y }) => movedBy(zoomedAt(now, factor, { at: { x: 7, y: 9 }, frame }), { x, y }, frame),
          wholeBoard,
        )
        expect(view.scale).toBeGreaterThanOrEqual(1)
        expect(view.scale).toBeLessThanOrEqual(4)
        const [from, to] = [placeInFrame(view, { x: 0, y: 0 }, frame), placeInFrame(view, { x: 1, y: 1 }, frame)]
        expect(Math.max(from.x, from.y)).toBeLessThanOrEqual(0.001)
        expect(Math.min(to.x - frame.width, to.y - frame.height)).toBeGreaterThanOrEqual(-0.001)
      }),
    )
  })

  test('is never smaller than the frame', () => {
    expect(zoomedAt(wholeBoard, 0.5, { at: { x: 0, y: 0 }, frame })).toEqual(wholeBoard)
  })
})
