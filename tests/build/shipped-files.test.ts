import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtFiles, isBuilt, readBuilt, webRoot } from '../support/build-report.ts'

interface Picture {
  readonly src: string
  readonly sizes: string
  readonly purpose?: string
  readonly form_factor?: string
}

interface Manifest {
  readonly [field: string]: unknown
  readonly icons: readonly Picture[]
  readonly screenshots: readonly Picture[]
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Picture[] }[]
}

const manifest: Manifest = JSON.parse(readBuilt('manifest.webmanifest'))
const html = readBuilt('index.html')

describe('the manifest', () => {
  it('names the app, where it starts and how it stands', () => {
    expect(manifest).toMatchObject({
      id: '/',
      name: 'Nobi 伸び',
      start_url: '/?s=pwa',
      scope: '/',
      display: 'standalone',
    })
  })

  it('has each icon in both sizes for every purpose', () => {
    const icons = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`).sort()
    const sizes = ['192x192', '512x512']
    expect(icons).toEqual(
      ['any', 'maskable', 'monochrome'].flatMap((purpose) => sizes.map((size) => `${purpose} ${size}`)),
    )
  })

  it('offers to log a split width and to write a note', () => {
    expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/?sheet=stretch', '/?sheet=capture'])
  })

  it('shows the app on a phone and on a desk', () => {
    const forms = manifest.screenshots.map(({ form_factor }) => form_factor)
    expect(new Set(forms)).toEqual(new Set(['narrow', 'wide']))
  })

  it('says the true size of every picture', () => {
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)]
    for (const { src, sizes } of pictures) expect(`${src} ${pngSize(src)}`).toBe(`${src} ${sizes}`)
  })

  it('is on the paper that the styles paint', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../web/styles/tokens.css'), 'utf8')
    const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? []
    expect([manifest['theme_color'], manifest['background_color']]).toEqual([light, light])
    expect(html).toContain(`media="(prefers-color-scheme: light)" content="${light}"`)
    expect(html).toContain(`media="(prefers-color-scheme: dark)" content="${dark}"`)
  })
})

describe('the page', () => {
  it('asks for nothing that is not built', () => {
    const asked = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.filter((path) => !isBuilt(path))).toEqual([])
  })

  it('is painted before any script: its styles are linked, and the fan stands in it', () => {
    expect(html).toMatch(/<link rel="stylesheet"[^>]+href="\/assets\//)
    expect(html).toMatch(/<div id="app">\s*<div class="skeleton"/)
  })

  it('lets the phone zoom and reaches under its notch', () => {
    expect(html).toContain('content="width=device-width, initial-scale=1, viewport-fit=cover"')
  })
})

describe('the shipped files', () => {
  it('name no other host but those of names and messages', () => {
    // Namespaces of XML, where three libraries explain their own errors, and the name that is reserved for invented addresses
    // (RFC 2606): none of them is ever asked for anything.
    const known = ['www.w3.org', 'bit.ly', 'github.com', 'simplewebauthn.dev', 'example.com']
    const texts = builtFiles().filter((path) => /\.(html|js|css|svg|webmanifest|json)$/.test(path))
    const hosts = texts.flatMap((path) => [
      ...readBuilt(path).matchAll(/(?:https?:|["'`])\/\/([a-z0-9-]+\.[a-z0-9.-]*[a-z])/gi),
    ])
    expect(hosts.map(([, host]) => host).filter((host) => !known.includes(host ?? ''))).toEqual([])
    expect(texts.length).toBeGreaterThan(5)
  })

  it('have no source maps', () => {
    expect(builtFiles().filter((path) => path.endsWith('.map'))).toEqual([])
  })
})

/** Width and height from the header of a PNG, such as `192x192`. */
function pngSize(src: string): string {
  const header = readFileSync(join(webRoot, src)).subarray(0, 24)
  if (header.toString('latin1', 12, 16) !== 'IHDR') return 'not a PNG'
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`
}
