// Web Locks among the tabs of one browser. A tab that is closed lets go of what it holds.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Page } from './acting.ts'

export interface TabLocks {
  readonly request: <T>(page: Page, name: string, work: () => Promise<T>) => Promise<T>
  /** The page's tab has been closed. */
  readonly release: (page: Page) => void
}

interface Claim {
  readonly page: Page
  readonly begin: () => Promise<unknown>
}

export function createTabLocks(): TabLocks {
  // The first of a line holds the lock.
  const lines = new Map<string, readonly Claim[]>()
  const keep = (name: string, isStaying: (claim: Claim) => boolean) => {
    const before = lines.get(name) ?? []
    const after = before.filter(isStaying)
    lines.set(name, after)
    if (after[0] !== before[0]) enter(name)
  }
  const enter = (name: string) => {
    const first = lines.get(name)?.[0]
    void first?.begin().finally(() => keep(name, (claim) => claim !== first))
  }
  return {
    request: (page, name, work) =>
      new Promise((resolve, reject) => {
        const ownWork = AsyncLocalStorage.bind(work)
        const begin = () => Promise.resolve().then(ownWork).then(resolve, reject)
        const line = [...(lines.get(name) ?? []), { page, begin }]
        lines.set(name, line)
        if (line.length === 1) enter(name)
      }),
    release(page) {
      for (const name of lines.keys()) keep(name, (claim) => claim.page !== page)
    },
  }
}
