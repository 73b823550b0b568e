// Watches what a browser's pages try to do: requests to elsewhere, whatever the policy forbids, and what the console says.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface FenceWatch {
  readonly context: BrowserContext
  readonly page: Page
  /** Hosts that anything in the browser profile wanted to reach, other than this machine. */
  readonly strangers: readonly string[]
  /** Addresses asked for, of whatever host. */
  readonly requests: readonly string[]
  /** One line for each violation of the Content-Security-Policy, Trusted Types included. */
  readonly violations: readonly string[]
  /** Everything in the console but `log` and `debug`, and errors that nobody caught. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Chromium asks it about forms, on whatever site. */
const BROWSERS_OWN = 'content-autofill.googleapis.com:443'

type Look = { readonly language: 'en' | 'ja'; readonly screen: 'phone' | 'desk' }

/** A fresh profile whose way to anywhere but this machine leads through a proxy that takes notes and refuses. */
export async function watchFence(browser: Browser, { language, screen }: Look): Promise<FenceWatch> {
  const strangers: string[] = []
  const requests: string[] = []
  const violations: string[] = []
  const complaints: string[] = []
  const proxy = await refusingProxy(strangers)
  const context = await browser.newContext({
    viewport: screen === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    hasTouch: screen === 'phone',
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    proxy: { server: proxy.origin, bypass: 'localhost,127.0.0.1' },
  })
  context.setDefaultTimeout(15_000)
  context.on('request', (request) => requests.push(request.url()))
  context.on('console', (message) => {
    if (message.type() !== 'log' && message.type() !== 'debug') complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  await context.exposeFunction('noteViolation', (line: string) => void violations.push(line))
  await context.addInitScript(noteViolations)
  const page = await context.newPage()
  const close = async () => {
    await context.close()
    await proxy.close()
  }
  return { context, page, strangers, requests, violations, complaints, close }
}

// Runs in each page before its own scripts.
function noteViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { noteViolation } = window as unknown as { noteViolation: (line: string) => void }
    noteViolation(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    )
  })
}

async function refusingProxy(strangers: string[]) {
  const server = createServer((request, response) => {
    strangers.push(request.url ?? '')
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    if (request.url !== BROWSERS_OWN) strangers.push(request.url ?? '')
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}
