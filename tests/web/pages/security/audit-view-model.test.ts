import { beforeEach, expect, test } from 'vitest'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildAuditRows, buildRefusedRows } from '../../../../web/pages/security/audit-view-model.ts'
import type { AuditEntry } from '../../../../web/store/identity/audit.ts'

const entry: AuditEntry = {
  id: '0123456789abcdef',
  at: '2026-11-23T09:00:00.000Z',
  event: 'token-made',
  by: null,
  subject: 'nightly',
  device: 'Laptop',
  address: '203.0.113.0/24',
  count: null,
}

beforeEach(() => {
  chosenLanguage.value = 'en'
})

test('a row says what was done, by whom and from which network', () => {
  const [row] = buildAuditRows([entry])
  expect(row).toMatchObject({
    words: 'The token “nightly” was made',
    details: ['from “Laptop”', '203.0.113.0/24'],
    isAlarming: false,
  })
})

test('what is not known is left out', () => {
  expect(buildAuditRows([{ ...entry, device: null, address: null }])[0]?.details).toEqual([])
  expect(buildAuditRows([{ ...entry, at: 'never' }])[0]?.moment).toBe('–')
})

test('a passkey that may have been copied stands out', () => {
  expect(buildAuditRows([{ ...entry, event: 'passkey-counter' }])[0]?.isAlarming).toBe(true)
})

test('vain attempts are a row for each day and kind', () => {
  const sums = [
    { day: '2026-11-23', what: 'link', count: 1234 },
    { day: '2026-11-23', what: 'passkey', count: 1 },
  ]
  expect(buildRefusedRows(sums)).toEqual([
    { key: '2026-11-23 link', day: 'Mon 23 Nov', what: 'Sign-in link', count: '1,234' },
    { key: '2026-11-23 passkey', day: 'Mon 23 Nov', what: 'Passkey', count: '1' },
  ])
})
