// From area to area by arrow keys: what lies above, below and beside each on the board.

import type { BoardArea } from '../records/board-area.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

type Beside = Readonly<Partial<Record<Direction, BoardArea>>>

/** By the picture: fun above, done on the left, learn on the right, ideas around them and most of all below. */
const beside: Readonly<Record<BoardArea, Beside>> = {
  fun: { up: 'idea', left: 'fun-done', right: 'fun-learn', down: 'fun-done-learn' },
  'fun-done': { up: 'fun', left: 'idea', right: 'fun-done-learn', down: 'done' },
  'fun-learn': { up: 'fun', left: 'fun-done-learn', right: 'idea', down: 'learn' },
  'fun-done-learn': { up: 'fun', left: 'fun-done', right: 'fun-learn', down: 'done-learn' },
  done: { up: 'fun-done', left: 'idea', right: 'done-learn', down: 'idea' },
  learn: { up: 'fun-learn', left: 'done-learn', right: 'idea', down: 'idea' },
  'done-learn': { up: 'fun-done-learn', left: 'done', right: 'learn', down: 'idea' },
  idea: { up: 'done-learn', left: 'done', right: 'learn' },
}

/** The area on that side; undefined where the board ends. */
export function areaBeside(area: BoardArea, direction: Direction): BoardArea | undefined {
  return beside[area][direction]
}
