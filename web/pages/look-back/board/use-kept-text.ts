// A text of the look-back that is stored when its field is left: until then what is typed is kept as a draft.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { openDrafts } from '../../../store/draft-keeper.ts'
import { draftWriter, onLeaving } from '../../../store/draft-writer.ts'

export interface KeptText {
  readonly value: string
  readonly type: (value: string) => void
  /** Stores what is typed, if it differs from what is stored; resolves to whether all is stored. */
  readonly store: () => Promise<boolean>
}

/** `key` names the draft. While nothing is typed it shows `stored`, also when that changes. */
export function useKeptText(key: string, stored: string, save: (text: string) => Promise<boolean>): KeptText {
  const [typed, setTyped] = useState<string>()
  const [drafts] = useState(openDrafts)
  const [writer] = useState(() => draftWriter(drafts, key, true))
  const latest = useRef({ typed, stored, save })
  latest.current = { typed, stored, save }
  useEffect(() => {
    void drafts.readAll().then((kept) => {
      const draft = kept.get(key)
      if (typeof draft === 'string' && latest.current.typed === undefined) setTyped(draft)
    })
  }, [])
  useLayoutEffect(() => {
    const stop = onLeaving(writer.flush)
    return () => {
      stop()
      writer.flush()
    }
  }, [])
  return {
    value: typed ?? stored,
    type(value) {
      setTyped(value)
      writer.note(value)
    },
    async store() {
      const { typed: text, stored: before, save: put } = latest.current
      if (text !== undefined && text !== before && !(await put(text))) return false
      // What was typed meanwhile is not stored yet.
      if (latest.current.typed === text) {
        writer.drop()
        setTyped(undefined)
      }
      return true
    },
  }
}
