// Before tests of the built interface: builds it when it is missing or older than its sources.

import { buildIfStale } from '../../tools/build-if-stale.ts'

export function setup(): void {
  buildIfStale()
}
