// What the app has to say before the page: first of all a newer release, then what follows the first screen.

import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { idle } from '../store/idle.ts'
import { fetchPatiently } from '../store/missing-code.ts'
import { ReleaseBanner } from './release-banner.tsx'

export function Banners() {
  const [LateFrame, setLateFrame] = useState<ComponentType>()
  useEffect(() => {
    void idle()
      .then(() =>
        // Whoever fetches the store's other parts says that they are missing.
        fetchPatiently(() => import('./late-frame.tsx'), { page: { document, window }, onMissing: () => undefined }),
      )
      .then((parts) => setLateFrame(() => parts.LateFrame))
  }, [])
  return (
    <>
      <ReleaseBanner />
      {LateFrame && <LateFrame />}
    </>
  )
}
