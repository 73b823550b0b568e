// Says on every page that what is shown is invented; one tap takes it away.

import { useEffect, useState } from 'preact/hooks'
import { whyFailed } from '../entry/why-failed.ts'
import { isInvented } from '../parts/invented.ts'
import { notify, notifyProblem } from '../parts/notice.tsx'
import { readShared } from '../pwa/share-inbox.ts'
import { endSample, isSampleOpen } from '../store/sample.ts'
import { sampleText as text } from './sample-text.ts'

export function SampleBanner() {
  const isOpen = isSampleOpen.value
  useEffect(() => {
    isInvented.value = isOpen
  }, [isOpen])
  const [isSharedWaiting, setSharedWaiting] = useState(false)
  useEffect(() => {
    if (isOpen) void readShared().then((all) => setSharedWaiting(all.length > 0))
  }, [isOpen])
  if (!isOpen) return null
  return (
    <div class="banner banner-sample" role="region" aria-label={text().label}>
      <p>{isSharedWaiting ? `${text().banner} ${text().sharedWaits}` : text().banner}</p>
      <button type="button" class="button" onClick={() => void end()}>
        {text().end}
      </button>
    </div>
  )
}

async function end(): Promise<void> {
  try {
    await endSample()
    notify(text().ended)
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notEnded))
  }
}
