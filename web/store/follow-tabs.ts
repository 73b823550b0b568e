// What a tab does when another one has news.

import { followSession } from './account-session.ts'
import { showChanges } from './after-commit.ts'
import type { Device, News } from './device.ts'

/** Shows what another tab of this browser has stored, or who has signed in or out there. */
export async function hear(device: Device, news: News): Promise<void> {
  if (news.kind === 'session') await followSession(device)
  else if (news.database === device.active.value.name) await showChanges(device)
}
