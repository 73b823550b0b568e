// The drafts of the account that is open on this device.

import { type DraftKeeper, draftKeeper } from './draft-keeper.ts'
import { thisDevice } from './this-device.ts'

/** Of the account that is open now. */
export function openDrafts(): DraftKeeper {
  return draftKeeper(thisDevice, tabMemory())
}

// Browsers that block site data throw on the very name.
function tabMemory(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
