// The last step of a build: writes what the Workers assets binding needs beside the files.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headersFile } from './headers-file.ts'

const folder = join(import.meta.dirname, '../dist/web')
const html = await readFile(join(folder, 'index.html'), 'utf8')

// The build's own manifest is nobody's business.
await writeFile(join(folder, '.assetsignore'), '.vite\n')
await writeFile(join(folder, '_headers'), await headersFile(html))
