// The world that is measured: the built app on Node with ten years of sample data, and browsers that hold all of it.

import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { aPerson, signIn, untilInstalled } from '../tests/support/person.ts'
import { operate, type RunningServer, startServer } from '../tests/support/server.ts'

/** How much slower the browser's processor is made: about a phone of the middle class. */
const SLOWDOWN = 4

export interface World {
  readonly browser: Browser
  readonly server: RunningServer
  /** A phone on which everything has been pulled and installed; signing in takes a while, so benches share it. */
  readonly phone: BrowserContext
}

export async function startWorld(browser: Browser): Promise<World> {
  const server = await startServer()
  const { page, context } = await aPerson(browser)
  await signIn(page, server.ownerLink)
  await operate(server, 'seed', 'owner', '--years', '10')
  const pulled = page.waitForResponse(isLastPage, { timeout: 120_000 })
  await page.reload()
  await pulled
  await page.locator('.sync-saved').first().waitFor({ timeout: 120_000 })
  await untilInstalled(page)
  await page.close()
  return { browser, server, phone: context }
}

/** A new page of the phone whose processor is slowed down. */
export async function slowPage(phone: BrowserContext): Promise<{ page: Page; session: CDPSession }> {
  const page = await phone.newPage()
  return { page, session: await slowDown(page) }
}

/** Slows the processor of a page down for as long as it is open. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return session
}

async function isLastPage(response: Awaited<ReturnType<Page['waitForResponse']>>): Promise<boolean> {
  return response.url().endsWith('/api/v1/sync') && response.ok() && !(await response.json()).more
}
