// What a screen may write to a record: values of fields, elements of sets by their dotted cells, null to clear.

import type { KindDefinition } from '../../domain/records/kind-definition.ts'
import type { Kind, kinds, RecordOfKind } from '../../domain/records/kinds.ts'

type Definition<Name extends Kind> = (typeof kinds)[Name] & KindDefinition
type FieldName<Name extends Kind> = keyof (typeof kinds)[Name]['fields'] & keyof RecordOfKind<Name>
type CollectionName<Name extends Kind> = keyof Definition<Name>['collections'] & keyof RecordOfKind<Name> & string
type Element<Name extends Kind, Collection extends CollectionName<Name>> =
  RecordOfKind<Name>[Collection] extends Readonly<Record<string, infer Value>> ? Value : never

/** What takes an element out of its collection: null, and for a set of plain members also `false`. */
type Absence<Value> = Value extends true ? false | null : null

/** `{ beforeMm: 1530, note: null, 'areas.hamstring.left': { feel: 'tight', level: 2 } }`. What is not named stays. */
export type RecordEdit<Name extends Kind> = {
  readonly [Field in FieldName<Name>]?: NonNullable<RecordOfKind<Name>[Field]> | null
} & {
  readonly [Collection in CollectionName<Name> as `${Collection}.${string}`]?:
    | Element<Name, Collection>
    | Absence<Element<Name, Collection>>
}
