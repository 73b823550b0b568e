// Whether anything was typed and not saved, in the account that is open. What reads and writes drafts is fetched by who does.

import { thisDevice } from './this-device.ts'

/** Asked before every sheet that opens, which so waits for no code that it does not need. Does not reject. */
export async function hasDrafts(): Promise<boolean> {
  const connection = thisDevice.active.value
  const tab = tabMemory()
  const names = Array.from({ length: tab?.length ?? 0 }, (_, index) => tab?.key(index) ?? '')
  if (names.some((name) => name.startsWith(tabPrefix(connection.name)))) return true
  return connection
    .use((database) => database.count('drafts'))
    .then(
      (count) => count > 0,
      () => false,
    )
}

/** Leads the names of the drafts of a database that its tab keeps. */
export function tabPrefix(database: string): string {
  return `${database}-draft-`
}

/** Browsers that block site data throw on the very name. */
export function tabMemory(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
