import { describe, expect, test } from 'vitest'
import type { Capture } from '../../../domain/records/capture.ts'
import { captureFields, moodsFrom, openCaptureForm } from '../../../web/entry/capture-form.ts'
import { day, moment, zoneOf } from '../../support/trend-records.ts'

const date = day('2026-11-14')
const when = { at: moment('2026-11-14T11:00:25Z'), zone: zoneOf('Asia/Tokyo'), dayStartMinutes: 0 }
const empty = openCaptureForm(undefined, date, when)

describe('what Save writes', () => {
  test('is nothing without words', () => {
    expect(captureFields({ ...empty, words: '  ' }, when, undefined)).toBeUndefined()
  })

  test('keeps the words verbatim and the moment to the second', () => {
    expect(captureFields({ ...empty, words: ' strace を練習 ' }, when, undefined)).toMatchObject({
      text: ' strace を練習 ',
      at: '2026-11-14T11:00:25.000Z',
      date,
    })
  })

  test('follows a time that was changed', () => {
    expect(captureFields({ ...empty, words: 'x', time: '09:30' }, when, undefined)).toMatchObject({
      at: '2026-11-14T00:30:00.000Z',
    })
  })

  test.each(['javascript:alert(1)', 'ftp://example.org', 'example.org', 'https://'])(
    'refuses %s as an address',
    (url) => {
      expect(captureFields({ ...empty, words: 'x', url }, when, undefined)).toBeUndefined()
    },
  )

  test('writes only the moods that changed, and takes one back with false', () => {
    const before: Capture = { kind: 'capture', id: 'c', deleted: false, text: 'x', moods: { fun: true, done: true } }
    const opened = openCaptureForm(before, date, when)
    const fields = captureFields(
      { ...opened, moods: moodsFrom((mood) => mood === 'fun' || mood === 'learn') },
      when,
      before,
    )
    expect(fields).toMatchObject({ 'moods.done': false, 'moods.learn': true })
    expect(fields).not.toHaveProperty(['moods.fun'])
  })

  test('keeps what reading gave, and clears it when nothing is left of it', () => {
    const before: Capture = { kind: 'capture', id: 'c', deleted: false, text: 'x', moods: {}, takeaway: 'pid_max' }
    const opened = openCaptureForm(before, date, when)
    expect(captureFields(opened, when, before)).toMatchObject({ takeaway: 'pid_max' })
    expect(captureFields({ ...opened, takeaway: ' ' }, when, before)).toMatchObject({ takeaway: null })
  })
})
