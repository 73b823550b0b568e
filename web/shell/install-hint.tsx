// Offers the home screen, behind everything else on Today: once there is something to come back for, and never again when it
// was declined.

import { signal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { lazyPart } from '../parts/lazy-part.tsx'
import { installPrompt } from '../pwa/install-prompt.ts'
import { readDaysBefore } from '../store/queries.ts'
import { isSampleOpen } from '../store/sample.ts'
import { thisDevice } from '../store/this-device.ts'
import { useQuery } from '../store/use-query.ts'
import './install-hint.css'
import { installText as text } from './install-text.ts'
import { installWay } from './install-way.ts'

const InstallSteps = lazyPart(async () => (await import('./install-steps.tsx')).InstallSteps)

const { name, memory } = thisDevice.surroundings
const KEY = `${name}-install-declined`
const isDeclined = signal(memory.getItem(KEY) !== null)

export function InstallHint() {
  const { path } = useLocation()
  const way = installWay()
  const days = useQuery(() => readDaysBefore(undefined, 1), [])
  const hasEntries = days.kind === 'ready' && days.value.length > 0
  if (path !== '/' || way === undefined || isDeclined.value || isSampleOpen.value) return null
  // An iPhone's home screen keeps records of its own, so there it is better said before the first one.
  if (way === 'asks' && !hasEntries) return null
  return (
    <section class="card install-hint" aria-label={text().title}>
      <h2>{text().title}</h2>
      <p class="soft">{text().body}</p>
      {way === 'by-hand' && <InstallSteps />}
      <div class="install-buttons">
        {way === 'asks' && (
          <button type="button" class="button button-primary" onClick={() => void installPrompt.value?.prompt()}>
            {text().install}
          </button>
        )}
        <button type="button" class="button" onClick={decline}>
          {text().decline}
        </button>
      </div>
    </section>
  )
}

function decline(): void {
  memory.setItem(KEY, '1')
  isDeclined.value = true
}
