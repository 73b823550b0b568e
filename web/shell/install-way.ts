// How the app can come onto the home screen of this device.

import { installPrompt } from '../pwa/install-prompt.ts'

/** `asks`: the browser has a question for it. `by-hand`: iPhones and iPads, where people do it in the share menu. */
export type InstallWay = 'asks' | 'by-hand'

/** Undefined where it is installed already, or cannot be. */
export function installWay(): InstallWay | undefined {
  if (!matchMedia('(display-mode: browser)').matches) return undefined
  if (installPrompt.value !== undefined) return 'asks'
  // Only iOS and iPadOS know the word; it is true on their home screen.
  return 'standalone' in navigator && navigator.standalone === false ? 'by-hand' : undefined
}
