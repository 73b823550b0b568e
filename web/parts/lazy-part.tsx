// A component whose code is fetched when it is first shown; says so when that fails, instead of showing nothing.

import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { defineText } from '../i18n/define-text.ts'

const text = defineText({
  en: { failed: 'This part could not be loaded. Nothing is lost.', reload: 'Reload' },
  ja: { failed: 'この画面を読み込めませんでした。記録は失われていません。', reload: '再読み込み' },
})

/** `load` runs once, as soon as the component is first drawn, however often it is shown; a failed load is tried again on
 *  the next showing. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
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
    const [Part, setPart] = useState<ComponentType<Props> | 'failed' | undefined>(() => {
      if (loaded === undefined) start().catch(() => undefined)
      return loaded
    })
    useEffect(() => {
      if (loaded !== undefined) return
      start().then(
        (component) => {
          loaded = component
          setPart(() => component)
        },
        () => setPart('failed'),
      )
    }, [])
    if (Part === 'failed') return <LoadFailed />
    return Part === undefined ? <div class="loading" aria-busy="true" /> : <Part {...props} />
  }
}

function LoadFailed() {
  return (
    <div class="card" role="alert">
      <p>{text().failed}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {text().reload}
      </button>
    </div>
  )
}
