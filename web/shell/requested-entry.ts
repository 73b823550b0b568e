// The installed app's shortcuts open a sheet at the start: `/?sheet=stretch`, `/?sheet=capture`.

import { openEntry } from '../entry/open-entry.ts'
import { today } from '../store/now.ts'

/** Opens the sheet that the address asks for, and takes it out of the address, so that a reload does not open it again.
 *  Called before the first screen is drawn, which lets the sheet's data be read first. */
export function openRequestedEntry(): void {
  const sheet = new URLSearchParams(location.search).get('sheet')
  if (sheet !== 'stretch' && sheet !== 'capture') return
  openEntry({ kind: sheet, date: today.value })
  history.replaceState(null, '', '/')
}
