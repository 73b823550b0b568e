// Times a page load by the page's own clock.

import type { Page } from 'playwright-core'

/** Opens the address and gives the milliseconds from the start of the navigation until an element matches, with the frame
 *  painted in which it does. */
export async function timeUntil(page: Page, url: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted) === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => setTimeout(() => performance.mark('there')))
    }
    look()
  }, selector)
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('there').length > 0, undefined, { timeout: 60_000 })
  return page.evaluate(() => performance.getEntriesByName('there')[0]?.startTime ?? Number.NaN)
}
