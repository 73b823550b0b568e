// The title of the window, which history, tabs and screen readers go by.

import { useEffect } from 'preact/hooks'

const APP = 'Nobi 伸び'

/** Shows `title` before the app's name for as long as the page is shown. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${APP}`
    return () => {
      document.title = APP
    }
  }, [title])
}
