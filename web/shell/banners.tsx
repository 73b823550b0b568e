// What the app has to say before the page: first of all a newer release, then what follows the first screen.

import { useEffect } from 'preact/hooks'
import { fetchLateParts, lateParts } from './late-parts.ts'
import { ReleaseBanner } from './release-banner.tsx'

export function Banners() {
  useEffect(() => void fetchLateParts(), [])
  const late = lateParts.value
  return (
    <>
      <ReleaseBanner />
      {late && <late.LateFrame />}
    </>
  )
}
