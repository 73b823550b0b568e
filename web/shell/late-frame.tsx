// What the frame has besides the first screen: what the store says, what was shared from elsewhere, keys for the desk.

import { useCaptureKey } from './capture-key.ts'
import { SharedBanner } from './shared-banner.tsx'
import { StoreBanners } from './store-banners.tsx'

export function LateFrame() {
  useCaptureKey()
  return (
    <>
      <StoreBanners />
      <SharedBanner />
    </>
  )
}
