// Before tests in a browser: the built interface and a browser, installed when it is missing and may be.

import { buildIfStale } from '../../tools/build-if-stale.ts'
import { ensureBrowser } from './browser.ts'

export function setup(): void {
  ensureBrowser()
  buildIfStale()
}
