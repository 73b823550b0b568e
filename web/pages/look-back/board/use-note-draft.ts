// What is being typed on a board, kept on this device until it is saved.

import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { isJsonObject, type Json } from '../../../../domain/json.ts'
import { openDrafts } from '../../../store/draft-keeper.ts'
import { type DraftWriter, draftWriter, onLeaving } from '../../../store/draft-writer.ts'
import type { EditTarget } from './edit-target.ts'

export interface NoteDraft {
  readonly note: (words: string) => void
  /** It is saved, or there was nothing to save. */
  readonly finish: () => void
}

export function useNoteDraft(milestone: string, { id, point }: EditTarget): NoteDraft {
  const [writer] = useState<DraftWriter>(() => draftWriter(openDrafts(), prefixOf(milestone) + id, true))
  useLayoutEffect(() => {
    const stop = onLeaving(writer.flush)
    return () => {
      stop()
      writer.flush()
    }
  }, [])
  return {
    note: (words) => writer.note({ id, words, x: point.x, y: point.y }),
    finish: writer.finish,
  }
}

/** Calls `onFound` with what was typed here before and neither saved nor left, once. */
export function useLeftDraft(
  milestone: string,
  onFound: (draft: Pick<EditTarget, 'id' | 'words' | 'point'>) => void,
): void {
  useEffect(() => {
    void openDrafts()
      .readAll()
      .then((drafts) => {
        const prefix = prefixOf(milestone)
        const [found] = [...drafts].flatMap(([key, draft]) => (key.startsWith(prefix) ? (parsed(draft) ?? []) : []))
        if (found !== undefined) onFound(found)
      })
  }, [milestone])
}

function prefixOf(milestone: string): string {
  return `board/${milestone}/`
}

function parsed(draft: Json | undefined): Pick<EditTarget, 'id' | 'words' | 'point'> | undefined {
  if (!isJsonObject(draft)) return undefined
  const { id, words, x, y } = draft
  if (typeof id !== 'string' || typeof words !== 'string' || words.trim() === '') return undefined
  return typeof x === 'number' && typeof y === 'number' ? { id, words, point: { x, y } } : undefined
}
