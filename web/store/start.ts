// Opens this device's store for a page: settings at once, then who is signed in, other tabs, and the sync.

import { effect } from '@preact/signals'
import { chosenLanguage, language } from '../i18n/language.ts'
import { showChanges } from './after-commit.ts'
import type { News } from './device.ts'
import { hear } from './follow-tabs.ts'
import { loadSession } from './session.ts'
import { startSyncLoop } from './sync-loop.ts'
import { channel, thisDevice } from './this-device.ts'

/** Call once, before the first component is shown. */
export function startStore(): void {
  effect(wearProfile)
  channel.addEventListener(
    'message',
    (event: MessageEvent<News>) => void hear(thisDevice, event.data).catch(() => undefined),
  )
  // A browser that refuses its storage says so again, with its reason, to every query and save.
  void showChanges(thisDevice).catch(() => undefined)
  void loadSession().catch(() => undefined)
  startSyncLoop(thisDevice, { document, window })
}

function wearProfile(): void {
  const { theme } = thisDevice.profile.value
  const root = document.documentElement
  chosenLanguage.value = thisDevice.profile.value.language
  root.lang = language.value
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}
