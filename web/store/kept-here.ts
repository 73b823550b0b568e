// Small facts about this browser that are no records: who takes part from here, which hat is worn, when a timer ends.

import { thisDevice } from './this-device.ts'

/** Undefined when there is none. */
export function keptHere(name: string): string | undefined {
  const { surroundings } = thisDevice
  return surroundings.memory.getItem(`${surroundings.name}-${name}`) ?? undefined
}

/** Undefined forgets it. A browser that keeps nothing knows it until the page is closed. */
export function keepHere(name: string, value: string | undefined): void {
  const { memory, name: app } = thisDevice.surroundings
  if (value === undefined) memory.removeItem(`${app}-${name}`)
  else memory.setItem(`${app}-${name}`, value)
}
