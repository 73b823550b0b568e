// What the frame has besides the first screen, once it is there.

import { signal } from '@preact/signals'
import { idle } from '../store/idle.ts'
import { fetchPatiently } from '../store/missing-code.ts'

/** `LateFrame` stands before the page, `LateFoot` behind it. */
export const lateParts = signal<typeof import('./late-frame.tsx') | undefined>(undefined)

/** Call once, when the first screen is drawn. */
export async function fetchLateParts(): Promise<void> {
  await idle()
  lateParts.value = await fetchPatiently(() => import('./late-frame.tsx'), {
    page: { document, window },
    // Whoever fetches the store's other parts says that they are missing.
    onMissing: () => undefined,
  })
}
