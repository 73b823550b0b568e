// The frame around every page: navigation, what the device has to say, the open sheet.

import { ErrorBoundary, LocationProvider, useLocation } from 'preact-iso'
import { EntryHost } from '../entry/entry-host.tsx'
import { TodayPage } from '../pages/today/today-page.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { NoticeBar } from '../parts/notice.tsx'
import { Banners } from './banners.tsx'
import { lateParts } from './late-parts.ts'
import { Navigation } from './navigation.tsx'
import './shell.css'
import { shellText as text } from './shell-text.ts'
import { SyncSheetHost } from './sync-sheet-host.tsx'
import { useTopOfPage } from './top-of-page.ts'

const OtherPages = lazyPart(async () => (await import('./other-pages.tsx')).OtherPages)

export function App() {
  const late = lateParts.value
  return (
    <LocationProvider>
      <a class="skip-link" href="#main">
        {text().skip}
      </a>
      <Navigation />
      <div class="shell">
        <Banners />
        <ErrorBoundary onError={(error) => console.error(error)}>
          <Page />
        </ErrorBoundary>
        {late && <late.LateFoot />}
      </div>
      <EntryHost />
      <SyncSheetHost />
      <NoticeBar />
    </LocationProvider>
  )
}

function Page() {
  const { path } = useLocation()
  useTopOfPage(path)
  return path === '/' ? <TodayPage /> : <OtherPages />
}
