// Whether this device has yet to read everything the server has.

import type { DeviceState } from './local-schema.ts'

/** Whether everything is to be read before anything else is asked for. A database that has never heard of an epoch is new. */
export function mustCatchUp(state: DeviceState): boolean {
  return state.catchUp !== undefined || state.epoch === undefined
}
