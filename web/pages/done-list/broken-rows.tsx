// The lines of a list that could not be read, with why, so that nothing goes missing without a word.

import type { BrokenRow } from '../../../domain/done-list/read-done-file.ts'
import { doneText as text } from './done-text.ts'

/** As many as anybody reads. */
const SHOWN = 100

export function BrokenRows({ rows }: { readonly rows: readonly BrokenRow[] }) {
  if (rows.length === 0) return null
  return (
    <details>
      <summary class="field-error">{text().broken(rows.length)}</summary>
      <ul class="small">
        {rows.slice(0, SHOWN).map(({ line, why, text: words }) => (
          <li key={line}>
            {text().line(line)} ({text()[why]}): <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
