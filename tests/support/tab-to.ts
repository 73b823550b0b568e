// Going through a page by keyboard.

import type { Page } from 'playwright-core'

const MOST_PRESSES = 120

/** Presses Tab until the control with this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const control = page.locator(':focus').and(
    page
      .getByLabel(name)
      .or(page.getByText(name, { exact: true }))
      .or(page.getByRole('button', { name }))
      .or(page.getByRole('link', { name, exact: true })),
  )
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if ((await control.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached “${name}”`)
}
