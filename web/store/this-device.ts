// The device that this page runs on.

import { parseTimeZone, type TimeZone } from '../../domain/calendar/time-zone.ts'
import { createDevice, type Surroundings } from './device.ts'
import { inTurn } from './in-turn.ts'

const NAME = 'nobi'

/** What the tabs of this browser tell each other. */
export const channel = new BroadcastChannel(NAME)

export const thisDevice = createDevice(browserSurroundings())

function browserSurroundings(): Surroundings {
  return {
    name: NAME,
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    zone: deviceZone,
    memory: browserMemory(),
    fetch: (path, init) => fetch(path, init),
    isOnline: () => navigator.onLine,
    // Locks and persistence exist only on https and localhost. Elsewhere tabs may sync at once, which the server tolerates.
    alone: 'locks' in navigator ? (lock, work) => navigator.locks.request(lock, work) : inTurn(),
    persist: () => ('storage' in navigator ? navigator.storage.persist() : Promise.resolve(false)),
    announce: (news) => channel.postMessage(news),
  }
}

function deviceZone(): TimeZone {
  const zone = parseTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '') ?? parseTimeZone('UTC')
  if (zone === undefined) throw new Error('This runtime knows no time zone')
  return zone
}

// Browsers that block site data throw on the very name.
function browserMemory(): Surroundings['memory'] {
  try {
    return localStorage
  } catch {
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  }
}
