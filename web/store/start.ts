// Opens this device's store for a page: settings at once; saving, other tabs, who is signed in and the sync after the
// first paint, since no screen needs them to be drawn.

import { effect } from '@preact/signals'
import { chosenLanguage, language } from '../i18n/language.ts'
import { showChanges, showSyncState } from './after-commit.ts'
import { idle } from './idle.ts'
import { fetchPatiently } from './missing-code.ts'
import { request } from './request.ts'
import { prepareSaving } from './save.ts'
import { thisDevice } from './this-device.ts'

/** Call once, before the first component is shown. Resolves when the first screen has its data and the browser has time
 *  for what no screen waits for. */
export async function startStore(): Promise<void> {
  effect(wearProfile)
  // A browser that refuses its storage says so again, with its reason, to every query and save.
  await showChanges(thisDevice).catch(() => undefined)
  await idle()
  startRest()
}

function startRest(): void {
  void prepareSaving().catch(() => undefined)
  // Without it what is typed waits on this device, and the sync mark says so.
  void fetchPatiently(() => import('./online.ts'), {
    page: { document, window },
    onMissing: () => void sayIfOutdated(),
  }).then(({ goOnline }) => goOnline())
}

// A server that answers and does not have this code has that of another release.
async function sayIfOutdated(): Promise<void> {
  const answer = await request(thisDevice.surroundings, 'GET /api/health')
  if (answer?.status !== 200) return
  thisDevice.sync.isOutdated = true
  await showSyncState(thisDevice).catch(() => undefined)
}

function wearProfile(): void {
  const { theme } = thisDevice.profile.value
  const root = document.documentElement
  chosenLanguage.value = thisDevice.profile.value.language
  root.lang = language.value
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}
