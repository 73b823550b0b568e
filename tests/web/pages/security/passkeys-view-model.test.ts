import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TimeZone } from '../../../../domain/calendar/time-zone.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildPasskeyItems } from '../../../../web/pages/security/passkeys-view-model.ts'
import { recoveryCodesFile, recoveryCodesWords } from '../../../../web/pages/security/recovery-codes-view-model.ts'
import type { Passkey } from '../../../../web/store/identity/passkeys.ts'

const zone = 'Asia/Tokyo' as TimeZone
beforeEach(() => {
  chosenLanguage.value = 'en'
})
afterEach(() => {
  chosenLanguage.value = undefined
})

function aPasskey(label: string, known: Partial<Passkey> = {}): Passkey {
  return {
    id: label,
    credentialId: label,
    label,
    createdAt: '2026-11-01T00:00:00.000Z',
    usedAt: null,
    synced: false,
    ...known,
  }
}

it('says of each passkey when it was added and used, in the person’s own days, and whether it outlives its device', () => {
  const passkeys = [
    aPasskey('Phone', { createdAt: '2026-11-20T15:30:00.000Z', usedAt: '2026-11-23T14:59:00.000Z', synced: true }),
    aPasskey('Key'),
  ]
  expect(buildPasskeyItems(passkeys, zone)).toEqual([
    {
      id: 'Phone',
      name: 'Phone',
      facts: 'Added 21 Nov 2026 · last used 23 Nov 2026 · kept in a passkey account, so a lost device does not lose it',
    },
    { id: 'Key', name: 'Key', facts: 'Added 1 Nov 2026 · not used yet · on one device only' },
  ])
})

it('puts the one used last first, and those never used last, newest first', () => {
  const passkeys = [
    aPasskey('old', { createdAt: '2026-01-01T00:00:00.000Z' }),
    aPasskey('used', { usedAt: '2026-02-01T00:00:00.000Z' }),
    aPasskey('new', { createdAt: '2026-03-01T00:00:00.000Z' }),
    aPasskey('used last', { usedAt: '2026-02-02T00:00:00.000Z' }),
  ]
  expect(buildPasskeyItems(passkeys, zone).map(({ name }) => name)).toEqual(['used last', 'used', 'new', 'old'])
})

it('says how many recovery codes are left', () => {
  const madeAt = '2026-11-20T15:30:00.000Z'
  expect(recoveryCodesWords({ left: 0, madeAt: null }, zone)).toBe('You have no recovery codes.')
  expect(recoveryCodesWords({ left: 0, madeAt }, zone)).toBe('All codes made on 21 Nov 2026 have been used.')
  expect(recoveryCodesWords({ left: 1, madeAt }, zone)).toBe('1 code is left of those made on 21 Nov 2026.')
  expect(recoveryCodesWords({ left: 9, madeAt }, zone)).toBe('9 codes are left of those made on 21 Nov 2026.')
})

it('writes the codes to keep under what they are for, one a line', () => {
  const made = { codes: ['AAAA-BBBB-CCCC-DDDD', '0000-1111-2222-3333'], madeAt: '2026-11-20T15:30:00.000Z' }
  expect(recoveryCodesFile(made, { account: 'owner', origin: 'https://nobi.example', zone })).toBe(
    [
      'Nobi: recovery codes of “owner” at https://nobi.example',
      'Made on 21 Nov 2026. Each works once; earlier ones do not work any more.',
      '',
      'AAAA-BBBB-CCCC-DDDD',
      '0000-1111-2222-3333',
      '',
    ].join('\n'),
  )
})
