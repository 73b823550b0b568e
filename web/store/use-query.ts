// A query of the store inside a component: read when shown, and again whenever something was stored.

import { useLayoutEffect, useState } from 'preact/hooks'
import { storeVersion } from './signals.ts'

export type Query<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }

/** The answer of `read`, which depends on `deps` as an effect does. Other deps load anew; a new version of the store
 *  keeps showing the last answer until the next is there. */
export function useQuery<T>(
  read: () => Promise<T>,
  deps: readonly (string | number | boolean | undefined)[],
): Query<T> {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly query: Query<T> }>()
  const version = storeVersion.value
  const key = JSON.stringify(deps)
  // Asked before the paint, so that the disk answers while the browser draws.
  useLayoutEffect(() => {
    let isCurrent = true
    const show = (query: Query<T>) => {
      if (isCurrent) setAnswer({ of: key, query })
    }
    read().then(
      (value) => show({ kind: 'ready', value }),
      (error: unknown) => show({ kind: 'failed', error }),
    )
    return () => {
      isCurrent = false
    }
  }, [version, key])
  return answer?.of === key ? answer.query : { kind: 'loading' }
}
