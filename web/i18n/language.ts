// The language of the interface: the person's choice, else the device's.

import { computed, signal } from '@preact/signals'

export type Language = 'ja' | 'en'

/** What the person has chosen in the profile; undefined follows the device. */
export const chosenLanguage = signal<Language | undefined>(undefined)

export const language = computed<Language>(() => chosenLanguage.value ?? deviceLanguage())

function deviceLanguage(): Language {
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ja' || tag === 'en')
  return first === 'ja' ? 'ja' : 'en'
}
