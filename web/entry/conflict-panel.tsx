// Both sides of what two devices wrote without knowing of each other, above the fields of their record, to choose from.

import { useEffect } from 'preact/hooks'
import { instantFromMs } from '../../domain/calendar/instant.ts'
import { DELETED } from '../../domain/records/field-issues.ts'
import type { Cell, Cells } from '../../domain/sync/cell.ts'
import { parseStamp } from '../../domain/sync/stamp.ts'
import { lookedAt, readConflicts } from '../store/conflicts.ts'
import type { ConflictRow } from '../store/local-schema.ts'
import { today } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { thisDevice } from '../store/this-device.ts'
import { useQuery } from '../store/use-query.ts'
import './conflict-panel.css'
import { fieldName } from './field-words.ts'
import { historyText as text } from './history-text.ts'
import { cellInWords, momentInWords } from './history-words.ts'
import type { HistoryRequest } from './open-history.ts'
import { isSame } from './touched.ts'
import { deleteAgain, writeAgain } from './write-again.ts'

interface ConflictPanelProps {
  readonly record: HistoryRequest
  /** Of the record as it is now. */
  readonly cells: Cells
}

export function ConflictPanel({ record, cells }: ConflictPanelProps) {
  const { kind, id } = record
  const rows = useQuery(() => readConflicts(thisDevice, kind, id), [kind, id])
  if (rows.kind !== 'ready' || rows.value.length === 0) return null
  return (
    <section class="conflict" aria-label={text().sides}>
      <h3 class="section-title">{text().sides}</h3>
      <p class="small">{text().sidesHint}</p>
      {rows.value.map((row) => (
        <Sides key={row.field} record={record} row={row} now={cells[row.field] ?? row.winner} />
      ))}
    </section>
  )
}

interface SidesProps {
  readonly record: HistoryRequest
  readonly row: ConflictRow
  readonly now: Cell
}

function Sides({ record, row: { field, loser }, now }: SidesProps) {
  const look = () => void lookedAt(thisDevice, { ...record, field }).catch(() => undefined)
  const isSettled = isSame(now.v, loser.v)
  // Somebody has written what was passed over once more: there is nothing left to choose.
  useEffect(() => {
    if (isSettled) look()
  }, [isSettled])
  const takeOther = async () => {
    const isWritten =
      field === DELETED && loser.v === true ? await deleteAgain(record) : await writeAgain(record, { [field]: loser.v })
    if (isWritten) look()
  }
  return (
    <div class="conflict-sides" role="group" aria-label={fieldName(field)}>
      <h4 class="small">{fieldName(field)}</h4>
      <Side field={field} name={text().sideNow} cell={now} action={text().keep} onChoose={look} />
      <Side
        field={field}
        name={text().sideOther}
        cell={loser}
        action={text().useOther}
        onChoose={() => void takeOther()}
      />
    </div>
  )
}

interface SideProps {
  readonly field: string
  readonly name: string
  readonly cell: Cell
  readonly action: string
  readonly onChoose: () => void
}

function Side({ field, name, cell, action, onChoose }: SideProps) {
  const { units, zone } = profile.value
  const at = instantFromMs(parseStamp(cell.stamp)?.millis ?? 0)
  return (
    <div class="conflict-side">
      <p class="small soft">
        {name}
        <br />
        {momentInWords(at, zone, today.value)}
      </p>
      <p class="conflict-value">{sideInWords(field, cell, units)}</p>
      <button type="button" class="button" onClick={onChoose}>
        {action}
      </button>
    </div>
  )
}

function sideInWords(field: string, { v }: Cell, units: 'cm' | 'inch'): string {
  if (field === DELETED) return v === true ? text().wasDeleted : text().edited
  return cellInWords(field, v, { units, zone: profile.value.zone })
}
