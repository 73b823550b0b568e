// What strangers tried in vain, in sums a day.

import type { AuditPage } from '../../store/identity/audit.ts'
import { auditText as text } from './audit-text.ts'
import { buildRefusedRows } from './audit-view-model.ts'

export function AuditRefused({ refused }: { readonly refused: AuditPage['refused'] }) {
  const rows = buildRefusedRows(refused)
  return (
    <section class="card settings-section">
      <h2 id="refused">{text().refused}</h2>
      <p class="small soft">{text().refusedIntro}</p>
      {rows.length === 0 ? (
        <p>{text().refusedNone}</p>
      ) : (
        <table class="settings-table" aria-labelledby="refused">
          <thead>
            <tr>
              <th scope="col">{text().day}</th>
              <th scope="col">{text().what}</th>
              <th scope="col">{text().count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, day, what, count }) => (
              <tr key={key}>
                <th scope="row">{day}</th>
                <td>{what}</td>
                <td class="figure">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
