// Where the next page begins: a link leads to its top, going back to where it was left.

import { useLayoutEffect, useRef } from 'preact/hooks'

/** To be called by what shows the page of `path`. The browser itself goes back to where a page was left. */
export function useTopOfPage(path: string): void {
  const shown = useRef(path)
  const isGoingBack = useRef(false)
  useLayoutEffect(() => {
    const note = () => {
      isGoingBack.current = true
    }
    addEventListener('popstate', note)
    return () => removeEventListener('popstate', note)
  }, [])
  useLayoutEffect(() => {
    if (shown.current !== path && !isGoingBack.current) scrollTo(0, 0)
    shown.current = path
    isGoingBack.current = false
  }, [path])
}
