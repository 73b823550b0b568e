import { afterEach, describe, expect, it } from 'vitest'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { passkeyTroubleWords, tooManyWords, troubleWords } from '../../../../web/pages/security/trouble-text.ts'
import { proofTroubleWords } from '../../../../web/pages/sign-in/proof-words.ts'

afterEach(() => {
  chosenLanguage.value = undefined
})

describe('too many tries', () => {
  it.each([
    [undefined, 'Too many tries.', '試した回数が多すぎます。'],
    [1, 'Too many tries. Try again in 1 second.', '試した回数が多すぎます。1秒後にもう一度お試しください。'],
    [59, 'Too many tries. Try again in 59 seconds.', '試した回数が多すぎます。59秒後にもう一度お試しください。'],
    [61, 'Too many tries. Try again in 2 min.', '試した回数が多すぎます。2分後にもう一度お試しください。'],
    [86_400, 'Too many tries. Try again in 24 h.', '試した回数が多すぎます。24時間後にもう一度お試しください。'],
  ])('after %s seconds', (seconds, en, ja) => {
    chosenLanguage.value = 'en'
    expect(tooManyWords(seconds)).toBe(en)
    chosenLanguage.value = 'ja'
    expect(tooManyWords(seconds)).toBe(ja)
  })

  it('is said alike whoever noticed it', () => {
    const words = tooManyWords(30)
    const problem = { name: 'too-many-requests', retryAfter: 30 }
    expect(troubleWords({ kind: 'refused', problem })).toBe(words)
    expect(passkeyTroubleWords({ kind: 'too-many', retryAfter: 30 })).toBe(words)
    expect(proofTroubleWords('link', { kind: 'too-many', retryAfter: 30 })).toBe(words)
  })
})

it('tells a refused passkey from one that was not used', () => {
  chosenLanguage.value = 'en'
  const refused = { kind: 'refused', problem: { name: 'passkey-refused', retryAfter: undefined } } as const
  expect(troubleWords(refused)).toBe(passkeyTroubleWords({ kind: 'not-valid' }))
  expect(passkeyTroubleWords({ kind: 'cancelled' })).not.toBe(troubleWords({ kind: 'cancelled' }))
})
