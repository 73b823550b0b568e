// A note under a finger: read once where it is, then moved without a look at the layout.

import type { BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import type { Point } from './zoom-view.ts'

export interface NoteDrag {
  /** Id of the note. */
  readonly note: string
  /** Shows it under the pointer, and says where on the board its middle then is: wholly on the board, wherever the pointer is. */
  readonly moveTo: (pointer: Point) => BoardPoint
  /** Lets go of it where it is shown; components learn of it when it is stored. */
  readonly drop: (at: BoardPoint) => void
  /** Takes a drop back that was not stored. */
  readonly restore: () => void
  /** Back to where it was, before it was let go. */
  readonly cancel: () => void
}

interface Surface {
  readonly frame: HTMLElement
  readonly scale: number
}

export function beginDrag(element: HTMLElement, start: Point, { frame, scale }: Surface): NoteDrag {
  const world = element.closest('.board-world') ?? frame
  const [board, box] = [world.getBoundingClientRect(), element.getBoundingClientRect()]
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  const before = [element.style.getPropertyValue('--x'), element.style.getPropertyValue('--y')] as const
  const place = (x: string, y: string) => {
    element.style.setProperty('--x', x)
    element.style.setProperty('--y', y)
  }
  raise(element)
  element.dataset['dragged'] = ''
  const stop = () => {
    delete element.dataset['dragged']
    element.style.translate = ''
  }
  return {
    note: element.dataset['note'] ?? '',
    moveTo(pointer) {
      const x = between(board.left + box.width / 2, middle.x + pointer.x - start.x, board.right - box.width / 2)
      const y = between(board.top + box.height / 2, middle.y + pointer.y - start.y, board.bottom - box.height / 2)
      element.style.translate = `${(x - middle.x) / scale}px ${(y - middle.y) / scale}px`
      return {
        x: Math.round(((x - board.left) / board.width) * 10_000),
        y: Math.round(((y - board.top) / board.height) * 10_000),
      }
    },
    drop(at) {
      place(`${at.x / 100}%`, `${at.y / 100}%`)
      stop()
    },
    restore: () => place(...before),
    cancel: stop,
  }
}

/** Puts a note above the others until another one is raised. */
function raise(element: HTMLElement): void {
  element.parentElement?.querySelector('[data-raised]')?.removeAttribute('data-raised')
  element.dataset['raised'] = ''
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, most), Math.max(least, value))
}
