// What can be done with a whole postmortem.

import { useLocation } from 'preact-iso'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { entryText } from '../../../entry/entry-text.ts'
import { HistoryButton } from '../../../entry/history-button.tsx'
import { tell } from '../../../entry/in-place/tell.ts'
import { Icon } from '../../../parts/icon.tsx'
import { deleteRecord, saveRecord } from '../../../store/save.ts'
import { postmortemText as text } from './postmortem-text.ts'

export function PostmortemEnd({ postmortem }: { readonly postmortem: Postmortem }) {
  const { route } = useLocation()
  const { id, state } = postmortem
  const remove = async () => {
    if (await tell(() => deleteRecord('postmortem', id), entryText().deleted)) route('/look-back/postmortems')
  }
  return (
    <footer class="action-when private">
      {state === 'closed' ? (
        <button
          type="button"
          class="button"
          onClick={() => tell(() => saveRecord('postmortem', id, { state: 'draft' }))}
        >
          {text().reopen}
        </button>
      ) : (
        <button
          type="button"
          class="button button-primary"
          onClick={() => tell(() => saveRecord('postmortem', id, { state: 'closed' }), text().closed)}
        >
          {text().finish}
        </button>
      )}
      <HistoryButton kind="postmortem" id={id} />
      <button type="button" class="icon-button" aria-label={entryText().delete} onClick={remove}>
        <Icon name="trash" />
      </button>
    </footer>
  )
}
