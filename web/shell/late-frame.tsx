// What the frame has besides the first screen: what the store says, what was shared from elsewhere (which waits while sample
// data is looked at), keys for the desk.

import { isSampleOpen } from '../store/sample.ts'
import { useCaptureKey } from './capture-key.ts'
import { InstallHint } from './install-hint.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { SharedBanner } from './shared-banner.tsx'
import { StoreBanners } from './store-banners.tsx'

export function LateFrame() {
  useCaptureKey()
  return (
    <>
      <SampleBanner />
      <StoreBanners />
      {!isSampleOpen.value && <SharedBanner />}
    </>
  )
}

export function LateFoot() {
  return <InstallHint />
}
