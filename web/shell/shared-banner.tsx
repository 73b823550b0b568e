// What was shared from another app: saved at once with a way back, or asked about where another site may have sent it.

import { useEffect, useState } from 'preact/hooks'
import { openEntry } from '../entry/open-entry.ts'
import { whyFailed } from '../entry/why-failed.ts'
import { formatNumber } from '../i18n/format.ts'
import { notify, notifyProblem } from '../parts/notice.tsx'
import { forgetShared, putShared, type Shared } from '../pwa/share-inbox.ts'
import { today } from '../store/now.ts'
import { noteFromShared } from './shared-note.ts'
import { sharedText as text } from './shared-text.ts'
import { saveShared, sharedSoFar } from './take-shared.ts'

const SHOWN_CHARACTERS = 60

export function SharedBanner() {
  const [waiting, setWaiting] = useState<readonly Shared[]>([])
  useEffect(() => {
    void sharedSoFar()
      .then(async ({ ours, anybodys }) => setWaiting([...(await saveAll(ours)), ...anybodys]))
      .catch(() => undefined)
  }, [])
  const [first] = waiting
  if (first === undefined) return null
  const rest = () => setWaiting((now) => now.filter(({ id }) => id !== first.id))
  const keep = async () => {
    if ((await saveAll([first])).length === 0) rest()
  }
  const discard = async () => {
    await forgetShared(first.id)
    rest()
    notify(text().discarded, async () => {
      await putShared(first)
      setWaiting((now) => [first, ...now])
    })
  }
  return (
    <div class="banner" role="region" aria-label={text().label}>
      <p>{text().question(beginningOf(first))}</p>
      <button type="button" class="button button-primary" onClick={() => void keep()}>
        {text().keep}
      </button>
      <button type="button" class="button" onClick={() => void discard()}>
        {text().discard}
      </button>
    </div>
  )
}

/** Gives what could not be saved, after saying so. */
async function saveAll(all: readonly Shared[]): Promise<readonly Shared[]> {
  const undos: (() => Promise<void>)[] = []
  for (const [index, shared] of all.entries()) {
    try {
      const saved = await saveShared(shared)
      if (saved === undefined) openEntry({ kind: 'capture', date: today.value })
      else undos.push(saved.undo)
    } catch (error) {
      notifyProblem(await whyFailed(error, text().notSaved))
      return all.slice(index)
    }
  }
  if (undos.length > 0) notify(savedWords(all), () => inTurn(undos))
  return []
}

async function inTurn(undos: readonly (() => Promise<void>)[]): Promise<void> {
  for (const undo of undos) await undo()
}

function savedWords(all: readonly Shared[]): string {
  const [first] = all
  if (first === undefined || all.length > 1) return text().savedSome(formatNumber(all.length, 0))
  return noteFromShared(first)?.isCut ? text().savedCut : text().saved(beginningOf(first))
}

function beginningOf(shared: Shared): string {
  const words = [...(noteFromShared(shared)?.words ?? '').replaceAll(/\s+/gu, ' ')]
  return words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS).join('')}…` : words.join('')
}
