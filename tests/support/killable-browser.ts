// A browser with a profile on the disk, which ends the way it does when the power goes.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Page } from 'playwright-core'
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts'

export interface KillableBrowser {
  readonly page: Page
  /** Ends every process of it at once; nothing gets a chance to tidy up. */
  readonly kill: () => Promise<void>
}

/** Starts it on the profile in this folder, as the one before it has left it. */
export async function killableBrowser(profile: string): Promise<KillableBrowser> {
  const flags = [...BROWSER_FLAGS, '--headless=new', '--lang=en-GB', '--remote-debugging-port=0']
  // A group of its own, so that its helpers go with it.
  // Where the other people of the tests live: half of the day it is another date there than on the clock of the machine.
  const env = { ...process.env, TZ: 'Asia/Tokyo' }
  const child = spawn(ensureBrowser(), [...flags, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, env })
  const browser = await chromium.connectOverCDP(await address(child))
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('the browser has no profile')
  context.setDefaultTimeout(15_000)
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async kill() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await once(child, 'exit')
    },
  }
}

function address({ stderr, stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stdout?.resume()
    stderr?.on('data', (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    stderr?.on('end', () => reject(new Error(`the browser did not start:\n${said}`)))
  })
}
