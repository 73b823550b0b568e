// A component whose code is fetched when it is first shown; says so when that fails, instead of showing nothing.

import type { ComponentType } from 'preact'
import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { MissingCode } from './missing-code.tsx'

interface FailedProps {
  readonly onRetry: () => void
}

/** `load` runs once, as soon as the component is first drawn, however often it is shown; a failed load is tried again on
 *  the next showing, and when the person asks for it. `Failed` stands there meanwhile. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Failed: ComponentType<FailedProps> = FailedCard,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<ComponentType<Props>> | undefined
  const start = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  return function LazyPart(props: Props) {
    const [attempt, setAttempt] = useState(0)
    const [Part, setPart] = useState<ComponentType<Props> | 'failed' | undefined>(() => {
      if (loaded === undefined) start().catch(() => undefined)
      return loaded
    })
    // Asked before the paint: code that is there already is drawn without a frame in between.
    useLayoutEffect(() => {
      if (loaded !== undefined) return
      let isShown = true
      start().then(
        (component) => {
          loaded = component
          if (isShown) setPart(() => component)
        },
        () => isShown && setPart('failed'),
      )
      return () => {
        isShown = false
      }
    }, [attempt])
    const retry = useCallback(() => {
      setPart(undefined)
      setAttempt((count) => count + 1)
    }, [])
    if (Part === 'failed') return <Failed onRetry={retry} />
    return Part === undefined ? <div class="loading" aria-busy="true" /> : <Part {...props} />
  }
}

function FailedCard({ onRetry }: FailedProps) {
  return (
    <div class="card">
      <MissingCode onRetry={onRetry} />
    </div>
  )
}
