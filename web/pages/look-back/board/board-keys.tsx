// What fingers and keys do on the board; the notes refer to it for who does not see the board.

import { boardText as text } from './board-text.ts'
import { KEYS_ID } from './note-item.tsx'

export function BoardKeys() {
  return (
    <details class="small soft">
      <summary>{text().keys}</summary>
      <p>{text().touchHelp}</p>
      <p id={KEYS_ID}>{text().keysHelp}</p>
    </details>
  )
}
