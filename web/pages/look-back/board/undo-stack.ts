// What was done on the board, to be taken back one after the other.

import { type ReadonlySignal, signal } from '@preact/signals'

export interface UndoStack {
  readonly depth: ReadonlySignal<number>
  /** Keeps how to take something back; returns the same for whoever offers it first. It happens once, wherever it is asked for. */
  readonly push: (undo: () => Promise<void>) => () => Promise<void>
  /** Takes back what was done last; false when there is nothing. Rejects as the way back does, which then stays. */
  readonly undoLast: () => Promise<boolean>
}

export function createUndoStack(): UndoStack {
  const depth = signal(0)
  let entries: readonly (() => Promise<void>)[] = []
  const set = (next: readonly (() => Promise<void>)[]) => {
    entries = next
    depth.value = next.length
  }
  return {
    depth,
    push(undo) {
      const once = async () => {
        if (!entries.includes(once)) return
        set(entries.filter((entry) => entry !== once))
        try {
          await undo()
        } catch (error) {
          set([...entries, once])
          throw error
        }
      }
      set([...entries, once])
      return once
    },
    async undoLast() {
      const last = entries.at(-1)
      await last?.()
      return last !== undefined
    },
  }
}
