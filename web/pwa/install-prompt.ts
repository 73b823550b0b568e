// The browser's offer to install the app, kept for when the person wants it; its own bar would come in between.

import { signal } from '@preact/signals'

/** Chromium's, not of any standard: https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
export interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

declare global {
  interface WindowEventMap {
    readonly beforeinstallprompt: InstallPrompt
  }
}

/** Absent where the browser offers nothing, and once the app is installed. */
export const installPrompt = signal<InstallPrompt | undefined>(undefined)

/** Call before the first screen: the offer comes once. */
export function keepInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installPrompt.value = event
  })
  addEventListener('appinstalled', () => {
    installPrompt.value = undefined
  })
}
