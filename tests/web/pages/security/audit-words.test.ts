import { beforeEach, describe, expect, it } from 'vitest'
import { auditEvents, refusedKinds } from '../../../../api/store/audit.ts'
import type { StepUpMethod } from '../../../../api/store/credentials.ts'
import { chosenLanguage, type Language } from '../../../../web/i18n/language.ts'
import { actorInWords, eventInWords, refusedInWords } from '../../../../web/pages/security/audit-words.ts'

const languages: readonly Language[] = ['en', 'ja']
const ways = Object.keys({ passkey: 0, link: 0, claim: 0, 'recovery-code': 0 } satisfies Record<StepUpMethod, 0>)
const told = { subject: 'Pixel', by: null, count: 3 }

describe.each(languages)('in %s', (language) => {
  beforeEach(() => {
    chosenLanguage.value = language
  })

  it.each(auditEvents)('the event %s has words', (event) => {
    expect(eventInWords({ ...told, event })).not.toBe(eventInWords({ ...told, event: 'x' }).replace('x', event))
  })

  it('no two events read alike', () => {
    expect(new Set(auditEvents.map((event) => eventInWords({ ...told, event }))).size).toBe(auditEvents.length)
  })

  it.each(ways)('signing in by %s says so', (by) => {
    expect(eventInWords({ ...told, event: 'sign-in', by })).not.toBe(eventInWords({ ...told, event: 'sign-in' }))
  })

  it.each(refusedKinds)('a vain attempt with a %s has words', (what) => {
    expect(refusedInWords(what)).not.toBe(what)
  })
})

describe('an event', () => {
  beforeEach(() => {
    chosenLanguage.value = 'en'
  })

  it('names what it was done to, and how', () => {
    const entry = { event: 'sign-in', subject: 'Phone', by: 'link', count: null }
    expect(eventInWords(entry)).toBe('“Phone” signed in with a sign-in link')
    expect(eventInWords({ event: 'others-ended', subject: null, by: null, count: 3 })).toContain('(3)')
  })

  it.each(['toString', '__proto__', 'constructor'])('of a newer server is shown by its name: %s', (event) => {
    expect(eventInWords({ ...told, event })).toContain(`(${event})`)
    expect(refusedInWords(event)).toBe(event)
  })

  it('says who did it, unless that was said already', () => {
    expect(actorInWords({ event: 'token-made', device: 'Laptop', subject: 'nightly' })).toBe('from “Laptop”')
    expect(actorInWords({ event: 'export', device: 'operator', subject: null })).toBe('on the server’s command line')
    expect(actorInWords({ event: 'sign-in', device: 'Laptop', subject: 'Laptop' })).toBeUndefined()
    expect(actorInWords({ event: 'sign-out', device: null, subject: 'Laptop' })).toBeUndefined()
  })
})
