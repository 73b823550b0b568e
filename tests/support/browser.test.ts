import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findBrowser } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'nobi-browsers-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the browser that CHROMIUM_PATH names goes before those on the path', () => {
  const named = program('elsewhere', 'my-browser')
  program('bin', 'chromium')
  expect(findBrowser({ CHROMIUM_PATH: named, PATH: join(folder, 'bin') })).toBe(named)
})

test('a browser that is named and not there is not replaced by another one', () => {
  program('bin', 'chromium')
  expect(findBrowser({ CHROMIUM_PATH: join(folder, 'gone'), PATH: join(folder, 'bin') })).toBeUndefined()
})

test('a file that cannot be run is no browser', () => {
  const good = program('second', 'chromium')
  chmodSync(program('first', 'chromium'), 0o644)
  expect(findBrowser({ PATH: `${join(folder, 'first')}:${join(folder, 'second')}` })).toBe(good)
})

test('Chromium goes before Chrome wherever they are on the path', () => {
  program('first', 'google-chrome')
  const chromium = program('third', 'chromium')
  expect(findBrowser({ PATH: `${join(folder, 'third')}:${join(folder, 'first')}` })).toBe(chromium)
})

function program(place: string, name: string): string {
  mkdirSync(join(folder, place), { recursive: true })
  const path = join(folder, place, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}
