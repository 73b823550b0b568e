// Everything that the server has of the account, as a file.

import type { Device } from '../device.ts'
import { type StepUpAnswer, withStepUp } from './with-step-up.ts'

/** Ten years of entries over a slow network. */
const LIMIT_MS = 10 * 60_000

/** Lines of JSON, a record each; as the server sends them. */
export function exportAccount(device: Device): Promise<StepUpAnswer<Blob>> {
  return withStepUp(device, {
    address: 'POST /api/v1/export',
    limitMs: LIMIT_MS,
    parse: (_body, status, text) => (status === 200 && isExport(text) ? new Blob([text], { type }) : undefined),
  })
}

const type = 'application/x-ndjson'

// A captive portal answers 200 as well.
function isExport(text: string): boolean {
  return text === '' || text.startsWith('{"kind":')
}
