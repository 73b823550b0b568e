// The code of a page that the app is opened at, fetched while that of the frame and of all other pages still comes.

/** Call before the first drawing. Trends alone: it has the most files, and is drawn the latest. What cannot be had is asked for
 *  again, and said, by whoever draws it. */
export function fetchPageAhead(path: string): void {
  if (path === '/trends') import('../pages/trends/trends-page.tsx').catch(() => undefined)
}
