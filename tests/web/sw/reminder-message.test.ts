import { describe, expect, it } from 'vitest'
import { reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { type ReminderMessage, readReminderMessage, reminderWords } from '../../../web/sw/reminder-message.ts'

describe('a message of the server', () => {
  it('is read', () => {
    const message = { kind: 'evening', key: '2026-11-24', language: 'ja' }
    expect(readReminderMessage(message)).toEqual(message)
    expect(readReminderMessage({ kind: 'test', language: 'fr' })).toEqual({ kind: 'test', key: '', language: 'en' })
  })

  it.each([
    undefined,
    null,
    'evening',
    {},
    { kind: 'of-the-future' },
    { kind: 'constructor' },
    { kind: 'evening', key: 7 },
    { kind: ['evening'] },
  ])('%j is none', (data) => {
    expect(readReminderMessage(data)).toBeUndefined()
  })
})

describe('the words of a notification', () => {
  const all = [...reminderKinds, 'test' as const].flatMap((kind) =>
    (['ja', 'en'] as const).map((language): ReminderMessage => ({ kind, key: 'x', language })),
  )

  it.each(all)('for $kind in $language are there, without a number of the person', (message) => {
    const { title, body, actions, address } = reminderWords(message)
    expect(title).toMatch(/\S/)
    expect(body).toMatch(/\S/)
    expect(`${title}${body}`).not.toMatch(/\d/)
    expect(/\p{Script=Hiragana}/u.test(body)).toBe(message.language === 'ja')
    for (const action of actions) expect(action.title).toMatch(/\S/)
    expect(address).toMatch(/^\/(?!\/)/)
  })

  it('lead where the thing is done', () => {
    const addressOf = (kind: ReminderMessage['kind']) => reminderWords({ kind, key: 'a/b', language: 'en' }).address
    expect(addressOf('trainer')).toBe('/?sheet=stretch')
    expect(addressOf('stand-up')).toBe('/?sheet=stand-up')
    expect(addressOf('evening')).toBe('/')
    expect(addressOf('look-back')).toBe('/look-back/board/a%2Fb')
  })
})
