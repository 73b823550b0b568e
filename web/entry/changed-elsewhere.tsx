// Says that the record has changed elsewhere where something is typed over it: what is typed stays.

import type { Json } from '../../domain/json.ts'
import { defineText } from '../i18n/define-text.ts'
import { profile } from '../store/signals.ts'
import { EntryHint } from './entry-hint.tsx'
import { fieldName, fieldValue } from './field-words.ts'

interface ChangedElsewhereProps {
  readonly fields: readonly { readonly name: string; readonly value: Json }[]
  readonly onTake: () => void
}

const text = defineText({
  en: {
    changed: 'Changed elsewhere while you were typing:',
    stays: 'Yours stays here, and saving keeps it. Both stay in the history.',
    take: 'Use theirs',
    deleted: 'Deleted elsewhere in the meantime. Saving brings it back.',
  },
  ja: {
    changed: '入力中に、ほかのところで変更されました：',
    stays: '入力した内容はこのまま残り、保存するとこちらになります。両方とも履歴に残ります。',
    take: 'あちらを使う',
    deleted: 'この間に、ほかのところで削除されました。保存すると元に戻ります。',
  },
})

export function ChangedElsewhere({ fields, onTake }: ChangedElsewhereProps) {
  return (
    <EntryHint action={text().take} onAction={onTake}>
      {text().changed}
      {fields.map(({ name, value }) => (
        <q key={name} class="entry-theirs">
          {fieldName(name)}: {fieldValue(name, value, profile.value.units)}
        </q>
      ))}
      {text().stays}
    </EntryHint>
  )
}

export function DeletedElsewhere() {
  return (
    <p class="entry-hint" role="status">
      {text().deleted}
    </p>
  )
}
