import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../../../domain/json.ts'
import type { Rejection } from '../../../../domain/sync/change.ts'
import type { Stamp } from '../../../../domain/sync/stamp.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildRefusedView } from '../../../../web/pages/attention/refused-view-model.ts'

const stamp = '2026-11-23T09:00:00.000Z-0000-aaaaaaaa' as Stamp

interface Refusal {
  readonly kind?: string
  readonly typed?: Readonly<Record<string, Json>>
  readonly code?: Rejection['code']
  readonly message?: string
}

function view({ kind = 'workday', typed = {}, code = 'bad-field', message = '' }: Refusal) {
  const values = { date: '2026-11-23', workMinutes: 600, load: 99, deleted: false, ...typed }
  const fields = Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v }]))
  const change = { id: 'c', kind, recordId: 'r', stamp, fields }
  const rejection = { id: 'c', code, message, final: true }
  return buildRefusedView({ change, queuedAt: 0, rejection, rejectedAt: 0, cells: {} }, 'cm')
}

beforeEach(() => {
  chosenLanguage.value = 'en'
})

afterEach(() => {
  chosenLanguage.value = undefined
})

test('names the kind, the day and what would have been recorded', () => {
  expect(view({})).toMatchObject({ title: 'Work · Mon 23 Nov', description: { main: '10 h worked' } })
})

test('tells every typed value in words', () => {
  expect(view({}).typed).toEqual([
    { name: 'Date', value: 'Mon 23 Nov' },
    { name: 'Worked', value: '10 h' },
    { name: 'How heavy it felt', value: '99' },
  ])
})

describe('the reason', () => {
  test('names the field and what was typed in it', () => {
    const refused = view({ message: 'load: must be at most 5' })
    expect(refused.reason).toBe('“How heavy it felt” cannot be “99”.')
    expect(refused.raw).toBe('bad-field: load: must be at most 5')
  })

  test('does not repeat a long text', () => {
    const { reason } = view({
      typed: { note: 'x'.repeat(10_001) },
      message: 'note: must have at most 10000 characters',
    })
    expect(reason).toBe('The server does not accept “Note”.')
  })

  test('without a field is still one', () => {
    expect(view({ message: 'somehow' }).reason).toBe('The server did not accept this change.')
  })

  test.each(['en', 'ja'] as const)('is a sentence for every code, in %s', (language) => {
    chosenLanguage.value = language
    const codes: readonly Rejection['code'][] = ['bad-change', 'bad-stamp', 'bad-field', 'too-large', 'quota']
    const reasons = codes.map((code) => view({ code, message: 'load: x' }).reason)
    expect(new Set(reasons).size).toBe(codes.length)
    for (const reason of reasons) expect(reason).toMatch(/[.。]$/)
  })
})

describe('what is suggested', () => {
  test.each([
    ['bad-field', 'mend'],
    ['too-large', 'mend'],
    ['bad-change', 'send'],
    ['bad-stamp', 'send'],
    ['quota', 'send'],
  ] as const)('for %s is to %s', (code, suggestion) => {
    expect(view({ code }).suggestion).toBe(suggestion)
  })

  test('where there is no sheet is never to mend', () => {
    for (const refused of [view({ kind: 'profile' }), view({ kind: 'mood' }), view({ typed: { deleted: true } })]) {
      expect(refused).toMatchObject({ mendable: undefined, suggestion: 'send' })
    }
  })
})

test('a deletion and a kind of a newer version are named for what they are', () => {
  expect(view({ typed: { deleted: true } }).title).toBe('Work: deleted · Mon 23 Nov')
  expect(view({ kind: 'mood' }).title).toBe('mood')
})
