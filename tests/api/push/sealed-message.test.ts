// What is sent to push services, by the examples of the standards and by opening it again.

import { encryptNotification, vapidHeaders } from '@block65/webcrypto-web-push'
import { describe, expect, it } from 'vitest'
import { makePushKeys } from '../../../api/push/make-push-keys.ts'
import { pushSubject } from '../../../api/push/push-subject.ts'
import { bytesOf, importBrowserKeys, makeBrowserKeys } from '../../support/push/browser-keys.ts'
import { verified } from '../../support/push/push-service.ts'

// RFC 8291, section 5 and appendix A.
const example = {
  d: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  message:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}
// RFC 8292, section 2.4.
const signed = {
  token:
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA',
  key: 'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs',
}

const subscriptionOf = ({ p256dh, auth }: { p256dh: string; auth: string }) => ({
  endpoint: 'https://fcm.googleapis.com/fcm/send/x',
  expirationTime: null,
  keys: { p256dh, auth },
})
const textOf = (text: string) => new TextEncoder().encode(text)

describe('the receiving end of these tests', () => {
  it('opens the example of RFC 8291', async () => {
    const browser = await importBrowserKeys(example)
    expect(await browser.open(bytesOf(example.message))).toBe('When I grow up, I want to be a watermelon')
  })

  it('opens nothing that was changed on the way', async () => {
    const browser = await importBrowserKeys(example)
    const changed = bytesOf(example.message)
    changed[100] = (changed[100] ?? 0) ^ 1
    await expect(browser.open(changed)).rejects.toThrow()
  })

  it('takes the signature of the example of RFC 8292, and no other', async () => {
    expect(await verified(signed.token, signed.key)).toEqual({
      aud: 'https://push.example.net',
      exp: 1453523768,
      sub: 'mailto:push@example.com',
    })
    await expect(verified(signed.token.replace('.i3C', '.i3D'), signed.key)).rejects.toThrow()
  })
})

describe('a message', () => {
  it.each(['', 'x', '座り始めて1時間たちました 🧘'])('of %j is opened by its browser alone', async (words) => {
    const [browser, other] = [await makeBrowserKeys(), await makeBrowserKeys()]
    const message = await encryptNotification(subscriptionOf(browser), textOf(words))
    expect(await browser.open(message)).toBe(words)
    await expect(other.open(message)).rejects.toThrow()
  })

  it('is opened by the keys of the example', async () => {
    const browser = await importBrowserKeys(example)
    expect(await browser.open(await encryptNotification(subscriptionOf(browser), textOf('again')))).toBe('again')
  })

  it('is never sealed alike twice, and always as long as any other', async () => {
    const browser = await makeBrowserKeys()
    const seal = (words: string) => encryptNotification(subscriptionOf(browser), textOf(words))
    const [one, again, other] = await Promise.all([seal('a'), seal('a'), seal('something longer')])
    expect(one).not.toEqual(again)
    expect(one.length).toBe(other.length)
    expect(one.length).toBeLessThanOrEqual(4096)
  })
})

describe('the signature', () => {
  it('names the push service, the server and an end within a day, and is good with the key beside it', async () => {
    const keys = await makePushKeys()
    const browser = await makeBrowserKeys()
    const subject = pushSubject('https://nobi.example')
    const { headers } = await vapidHeaders(subscriptionOf(browser), { ...keys, subject })
    const [, token = '', key = ''] = /^vapid t=(.+), k=(.+)$/.exec(headers.authorization) ?? []
    const { aud, sub, exp } = await verified(token, key)
    expect([aud, sub, key]).toEqual(['https://fcm.googleapis.com', 'https://nobi.example', keys.publicKey])
    const hours = (exp - Date.now() / 1000) / 3600
    expect(hours).toBeGreaterThan(0)
    expect(hours).toBeLessThanOrEqual(24)
  })

  it('of a server without https names it by mail', () => {
    expect(pushSubject('http://localhost:8787')).toBe('mailto:nobi@localhost')
  })
})
