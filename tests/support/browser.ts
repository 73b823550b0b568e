// The browser for tests, pictures and measurements: the one that is on the machine, or Debian's when it may be installed.

import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'chromium-shell',
]
const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The Japanese interface is measured and pictured too, which takes glyphs for it. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk']

/** Nothing of the browser's own goes to the network, and nothing depends on a screen. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Headless. Throws one line that says what to install when there is no browser. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), headless: true, args: [...BROWSER_FLAGS] })
}

/** Path of the browser; installs one first where it may (as root, with apt-get). */
export function ensureBrowser(): string {
  const found = findBrowser(process.env)
  if (found !== undefined) return found
  if (mayInstall()) installBrowser()
  const installed = findBrowser(process.env)
  if (installed !== undefined) return installed
  throw new Error(
    'No Chromium here: install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in CHROMIUM_PATH.',
  )
}

/** `CHROMIUM_PATH` alone when it is set, else the usual names on PATH and the usual places. */
export function findBrowser(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = environment.CHROMIUM_PATH
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...PLACES].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0 && !process.env.CHROMIUM_PATH
}

function installBrowser(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { stdio: ['ignore', 2, 2], env: environment } satisfies Parameters<typeof execFileSync>[2]
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], options)
}
