// The note that is being written: a new one, or one that is there.

import type { BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import type { Cells } from '../../../../domain/sync/cell.ts'
import type { NoteView } from './board-view-model.ts'

export interface EditTarget {
  readonly id: string
  readonly words: string
  readonly point: BoardPoint
  readonly size: NoteView['size']
  /** Absent for a new note. */
  readonly note?: NoteView
  /** What its author has before their eyes; absent for a new note. */
  readonly seen?: Cells
}
