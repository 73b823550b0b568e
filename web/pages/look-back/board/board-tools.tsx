// The tools above the board: write, take back, zoom, present.

import { useEffect } from 'preact/hooks'
import { Icon } from '../../../parts/icon.tsx'
import { notify, notifyProblem } from '../../../parts/notice.tsx'
import { boardText as text } from './board-text.ts'
import type { BoardVerbs } from './board-verbs.ts'
import type { Zoom } from './use-zoom.ts'

interface BoardToolsProps {
  readonly zoom: Zoom
  readonly verbs: BoardVerbs
  readonly onWrite: () => void
  readonly onPresent: () => void
}

export function BoardTools({ zoom, verbs, onWrite, onPresent }: BoardToolsProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (!isUndo || isTyping(event.target)) return
      event.preventDefault()
      void takeBack(verbs)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [verbs])
  const { scale } = zoom.view.value
  return (
    <div class="board-tools board-row" role="group" aria-label={text().tools}>
      <button type="button" class="button button-primary" onClick={onWrite}>
        <Icon name="plus" />
        {text().write}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={text().undo}
        disabled={verbs.depth.value === 0}
        onClick={() => void takeBack(verbs)}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={text().zoomOut}
        disabled={scale === 1}
        onClick={zoom.smaller}
      >
        <Icon name="smaller" />
      </button>
      <button type="button" class="icon-button" aria-label={text().zoomIn} onClick={zoom.larger}>
        <Icon name="larger" />
      </button>
      <button type="button" class="icon-button" aria-label={text().present} onClick={onPresent}>
        <Icon name="present" />
      </button>
    </div>
  )
}

async function takeBack(verbs: BoardVerbs): Promise<void> {
  try {
    if (await verbs.undoLast()) notify(text().undone)
  } catch {
    notifyProblem(text().notUndone)
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null
}
