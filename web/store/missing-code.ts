// Code of the app that could not be fetched: no network at the wrong moment, or a file of an older release that is gone.

export class MissingCodeError extends Error {
  override readonly name = 'MissingCodeError'

  constructor(cause: unknown) {
    super('A part of the app could not be loaded', { cause })
  }
}

/** What `load` imports. Rejects with MissingCodeError. */
export async function fetchCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    throw new MissingCodeError(error)
  }
}

/** Between two attempts while nothing happens, milliseconds. */
const PAUSE_MS = 30_000

/** The page as far as it is watched. */
export interface WatchedPage {
  readonly document: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/** What `load` imports, however long it takes: tried again when the network is back, when the page is looked at again, and
 *  every half minute. `onMissing` is told of each attempt that failed. */
export async function fetchPatiently<T>(
  load: () => Promise<T>,
  { page, onMissing }: { readonly page: WatchedPage; readonly onMissing: () => void },
): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      onMissing()
      await nextChance(page)
    }
  }
}

function nextChance({ document, window }: WatchedPage): Promise<void> {
  return new Promise((resolve) => {
    const proceed = () => {
      clearTimeout(timer)
      window.removeEventListener('online', proceed)
      document.removeEventListener('visibilitychange', proceed)
      resolve()
    }
    const timer = setTimeout(proceed, PAUSE_MS)
    window.addEventListener('online', proceed)
    document.addEventListener('visibilitychange', proceed)
  })
}
