// Whether notifications can come to this page at all, and whether the person lets them.

export type PushSupport =
  | 'ready'
  /** Neither https nor localhost: browsers keep notifications from such pages. */
  | 'insecure'
  /** On iPhone and iPad only an app on the Home Screen gets them. */
  | 'install'
  /** A browser that knows none. */
  | 'unknown'

/** The browser as far as it decides. */
export interface PushWindow {
  readonly isSecureContext: boolean
  readonly navigator: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>
}

export function pushSupport(window: PushWindow): PushSupport {
  if (!window.isSecureContext) return 'insecure'
  if ('PushManager' in window && 'Notification' in window && 'serviceWorker' in window.navigator) return 'ready'
  return isApplePhone(window.navigator) ? 'install' : 'unknown'
}

// An iPad says that it is a Mac; no Mac has a touch screen.
function isApplePhone({ userAgent, maxTouchPoints }: PushWindow['navigator']): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1)
}
