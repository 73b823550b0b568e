// Brings the section that the address names into view: the browser looks for it before this page's code has arrived.

import { useEffect } from 'preact/hooks'

export function useScrollToHash(): void {
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
}
