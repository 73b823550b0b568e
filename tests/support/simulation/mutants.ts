// Faults put into the real sources on purpose, one at a time: each must be found by some seed.

/** A text that stands once in a file, and what stands there instead. */
export interface Replacement {
  readonly file: string
  readonly from: string
  readonly to: string
}

export interface Mutant {
  readonly name: string
  readonly replacements: readonly Replacement[]
}

/** What is broken is said as a fact about the broken program. */
export const mutants: readonly Mutant[] = [
  {
    name: 'the older value wins',
    replacements: [
      {
        file: 'domain/sync/cell.ts',
        from: 'return challenger.stamp > holder.stamp',
        to: 'return challenger.stamp < holder.stamp',
      },
    ],
  },
  {
    name: 'the cursor moves to the head, over what was not handed over',
    replacements: [
      {
        file: 'web/store/apply-answer.ts',
        from: 'cursor: isOtherLog ? 0 : answer.cursor,',
        to: 'cursor: isOtherLog ? 0 : answer.head,',
      },
    ],
  },
  {
    name: 'an acknowledgement empties the outbox',
    replacements: [
      { file: 'web/store/own-changes.ts', from: '    await outbox.delete(id)\n', to: '    await outbox.clear()\n' },
    ],
  },
  {
    name: 'acknowledgements are taken by their place, not by their id',
    replacements: [
      {
        file: 'web/store/own-changes.ts',
        from: '    const change = (await outbox.get(id))?.change\n',
        to: '    const change = (await outbox.index("stamp").getAll(null, 1))[0]?.change\n',
      },
      {
        file: 'web/store/own-changes.ts',
        from: '    await outbox.delete(id)\n',
        to: '    await outbox.delete(change.id ?? id)\n',
      },
    ],
  },
  {
    name: 'the stamp that the server has stored is not adopted',
    replacements: [
      { file: 'web/store/own-changes.ts', from: 'if (stamp !== change.stamp) {', to: 'if (stamp === "") {' },
    ],
  },
  {
    name: 'a new epoch is not noticed',
    replacements: [
      {
        file: 'web/store/apply-answer.ts',
        from: 'return state.epoch !== undefined && (state.epoch !== epoch || head < state.cursor)',
        to: 'return state.epoch === epoch && head < 0',
      },
    ],
  },
  {
    name: 'a clock that was far ahead stays there',
    replacements: [
      {
        file: 'domain/sync/clock.ts',
        from: 'return state.millis > serverTime + MAX_AHEAD_MS',
        to: 'return serverTime < 0',
      },
    ],
  },
  {
    name: 'the log is read on from the last page of a snapshot, not from its first',
    replacements: [
      {
        file: 'web/store/catch-up-page.ts',
        from: 'cursor: catchUp.cursor ?? page.cursor,',
        to: 'cursor: page.cursor,',
      },
    ],
  },
  {
    name: 'nothing is offered to a server that was restored',
    replacements: [
      {
        file: 'web/store/own-changes.ts',
        from: 'for (const { change } of await sent.getAll()) await',
        to: 'for (const { change } of (await sent.getAll()).slice(0, 0)) await',
      },
    ],
  },
  {
    name: 'cells that the server lacks are not offered',
    replacements: [
      {
        file: 'web/store/re-offer.ts',
        from: 'return [...byStamp].map(([stamp, written]) => {',
        to: 'return [...byStamp].slice(0, 0).map(([stamp, written]) => {',
      },
    ],
  },
  {
    name: 'an edit does not bring a deleted record back',
    replacements: [
      {
        file: 'web/store/edit-record.ts',
        from: 'return lives && Object.keys(changed).length === 0 ? undefined : { ...changed, [DELETED]: false }',
        to: 'return lives && Object.keys(changed).length === 0 ? undefined : { [DELETED]: cells[DELETED]?.v ?? false, ...changed }',
      },
    ],
  },
  {
    name: 'nobody asks whose changes they are',
    replacements: [
      {
        file: 'web/store/ask-server.ts',
        from: 'return isOwn && !isSwitching(surroundings) ? account : undefined',
        to: 'return isOwn || account !== undefined ? account : undefined',
      },
      { file: 'web/store/ask-server.ts', from: "headers: { 'X-Nobi-Account': account }", to: 'headers: {}' },
    ],
  },
  {
    name: 'saved is said before the disk has it',
    replacements: [
      {
        file: 'web/store/connection.ts',
        from: '    await transaction.done\n    return result',
        to: '    return result',
      },
    ],
  },
  {
    name: 'a refused change is forgotten',
    replacements: [
      {
        file: 'web/store/own-changes.ts',
        from: "    await transaction.objectStore('rejected').put({ ...row, rejection, rejectedAt })\n",
        to: '',
      },
    ],
  },
  {
    name: 'local entries come into the account without what waits to be sent',
    replacements: [
      {
        file: 'web/store/local-entries.ts',
        from: "  for (const row of outbox) await transaction.objectStore('outbox').put(row)\n",
        to: '',
      },
    ],
  },
  {
    name: 'the server lets the last writer win',
    replacements: [
      {
        file: 'api/store/write-changes.ts',
        from: 'WHERE (excluded.stamp, excluded.value) > (cells.stamp, cells.value)`',
        to: 'WHERE true`',
      },
    ],
  },
  {
    name: 'the server believes every clock',
    replacements: [
      { file: 'domain/sync/restamp.ts', from: '({ stamp }) => stamp > latest', to: '({ stamp }) => stamp === latest' },
    ],
  },
]
