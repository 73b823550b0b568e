// A line that is being typed to become something new: kept until it does.

import { useEffect, useState } from 'preact/hooks'
import { openDrafts } from '../../store/draft-keeper.ts'
import { draftWriter, onLeaving } from '../../store/draft-writer.ts'

/** The text and how to change it; `key` names its draft. */
export function useKeptLine(key: string): readonly [string, (text: string) => void] {
  const [line, setLine] = useState('')
  const [writer] = useState(() => draftWriter(openDrafts(), `line/${key}`, true))
  useEffect(() => {
    let isShown = true
    void openDrafts()
      .readAll()
      .then((drafts) => {
        const left = drafts.get(`line/${key}`)
        if (isShown && typeof left === 'string') setLine((now) => (now === '' ? left : now))
      })
    const stop = onLeaving(writer.flush)
    return () => {
      isShown = false
      stop()
      writer.flush()
    }
  }, [])
  const change = (text: string) => {
    setLine(text)
    writer.note(text === '' ? undefined : text)
  }
  return [line, change]
}
