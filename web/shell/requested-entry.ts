// The installed app's shortcuts and its notifications open a sheet: `/?sheet=stretch`, `/?sheet=capture`; or end the timer:
// `/?sheet=stand-up`.

import { openEntry } from '../entry/open-entry.ts'
import { today } from '../store/now.ts'

/** Opens the sheet that the address asks for, and takes it out of the address, so that a reload does not open it again.
 *  Called before the first screen is drawn, which lets the sheet's data be read first. */
export function openRequestedEntry(): void {
  const sheet = new URLSearchParams(location.search).get('sheet')
  if (sheet === 'stand-up') void import('./stand-up.ts').then(({ standUp }) => standUp())
  else if (sheet === 'stretch' || sheet === 'capture') openEntry({ kind: sheet, date: today.value })
  else return
  history.replaceState(null, '', '/')
}
