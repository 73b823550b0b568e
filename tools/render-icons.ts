// `npm run icons`: draws the icons of `web/public/icons` anew.

import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../tests/support/browser.ts'
import { fanIcon } from './fan-icon.ts'

const folder = fileURLToPath(new URL('../web/public/icons', import.meta.url))
await mkdir(folder, { recursive: true })
await writeFile(`${folder}/icon.svg`, `${fanIcon('any')}\n`)

const browser = await launchBrowser()
const page = await browser.newPage()
const pictures = [
  ['icon-192', 'any', 192],
  ['icon-512', 'any', 512],
  ['maskable-192', 'maskable', 192],
  ['maskable-512', 'maskable', 512],
  ['monochrome-192', 'monochrome', 192],
  ['monochrome-512', 'monochrome', 512],
  ['apple-touch-icon', 'apple', 180],
] as const

for (const [name, purpose, size] of pictures) {
  await page.setViewportSize({ width: size, height: size })
  const svg = fanIcon(purpose).replace('width="512" height="512"', `width="${size}" height="${size}"`)
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true })
}
await browser.close()
