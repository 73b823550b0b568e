// Texts of a record, each a cell of its own, with room for more.

import { compareText } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { newRecordId } from '../../store/new-record-id.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { addCells } from './add-cells.ts'
import { inPlaceText } from './in-place-text.ts'
import { LineItem } from './line-item.tsx'
import { QuickLine } from './quick-line.tsx'
import { tell } from './tell.ts'
import type { OpenRecord } from './use-typing.ts'

interface LineListProps<Name extends Kind> {
  readonly record: OpenRecord<Name>
  /** Name of the cells before their dot. */
  readonly collection: string
  readonly lines: Readonly<Record<string, string>>
  readonly label: string
  readonly placeholder: string
}

/** In the order in which they were written. */
export function LineList<Name extends Kind>(props: LineListProps<Name>) {
  const { record, collection, lines, label, placeholder } = props
  const inOrder = Object.entries(lines).sort(([left], [right]) => compareText(left, right))
  return (
    <>
      <ul class="lines">
        {inOrder.map(([key, text]) => {
          const field = `${collection}.${key}`
          return (
            <LineItem
              key={key}
              record={record}
              line={{ field, text }}
              fieldsOf={(_, typed) => ({ [field]: typed.trim() }) as RecordEdit<Name>}
            />
          )
        })}
      </ul>
      <QuickLine
        label={label}
        placeholder={placeholder}
        draftKey={`${record.id}/${collection}`}
        onAdd={(texts) =>
          tell(() => addCells(record.kind, record.id, newCells(collection, texts)), inPlaceText().added(texts.length))
        }
      />
    </>
  )
}

/** One cell for each value, in an order that stays. */
export function newCells<Value>(collection: string, values: readonly Value[]): (readonly [string, Value])[] {
  // Ids of one moment are in any order.
  const ids = values.map(newRecordId).sort(compareText)
  return values.map((value, index) => [`${collection}.${ids[index]}`, value])
}
