// A text of a record in a field that saves it when it is left.

import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Kind } from '../../../domain/records/kinds.ts'
import { Field } from '../../parts/field.tsx'
import type { RecordEdit } from '../../store/record-edit.ts'
import './in-place.css'
import { tooLong } from './text-length.ts'
import { type OpenRecord, useTyping } from './use-typing.ts'

interface TextCellProps<Name extends Kind> {
  readonly record: OpenRecord<Name>
  /** Name of the cell. */
  readonly field: string
  readonly value: string | undefined
  readonly fieldsOf: (text: string) => RecordEdit<Name> | undefined
  readonly label: string
  readonly hint?: string
  readonly most?: number
  /** One line, which Enter saves. */
  readonly isLine?: boolean
  readonly hasFocus?: boolean
  /** It was saved, or left as it was. */
  readonly onLeft?: () => void
}

export function TextCell<Name extends Kind>(props: TextCellProps<Name>) {
  const { record, field, value = '', fieldsOf, label, hint, most, isLine, hasFocus, onLeft } = props
  const typing = useTyping({ record, field, fieldsOf, problemOf: (text) => tooLong(text, most) })
  const control = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!hasFocus) return
    control.current?.focus()
    control.current?.setSelectionRange(value.length, value.length)
  }, [])
  const leave = async () => {
    if (await typing.commit()) onLeft?.()
  }
  return (
    <Field label={label} hint={hint} error={typing.problem}>
      {(ids) => (
        <textarea
          {...ids}
          ref={control}
          class="text-cell"
          dir="auto"
          rows={isLine ? 1 : 2}
          value={typing.typed ?? value}
          onInput={(event) => typing.type(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.isComposing) return
            if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              void leave()
            }
            if (event.key === 'Escape') {
              typing.revert()
              onLeft?.()
            }
          }}
        />
      )}
    </Field>
  )
}
