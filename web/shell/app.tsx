// The frame around every page: navigation, what the device has to say, the open sheet.

import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso'
import { EntryHost } from '../entry/entry-host.tsx'
import { TodayPage } from '../pages/today/today-page.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { NoticeBar } from '../parts/notice.tsx'
import { Banners } from './banners.tsx'
import { Navigation } from './navigation.tsx'
import './shell.css'
import { shellText as text } from './shell-text.ts'
import { SyncSheetHost } from './sync-sheet-host.tsx'

const TrendsPage = lazyPart(async () => (await import('../pages/trends/trends-page.tsx')).TrendsPage)
const LookBackPage = lazyPart(async () => (await import('../pages/look-back/look-back-page.tsx')).LookBackPage)
const LogPage = lazyPart(async () => (await import('../pages/log/log-page.tsx')).LogPage)
const SettingsPage = lazyPart(async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage)
const OtherPages = lazyPart(async () => (await import('./other-pages.tsx')).OtherPages)

export function App() {
  return (
    <LocationProvider>
      <a class="skip-link" href="#main">
        {text().skip}
      </a>
      <Navigation />
      <div class="shell">
        <Banners />
        <ErrorBoundary onError={(error) => console.error(error)}>
          <Router>
            <Route path="/" component={TodayPage} />
            <Route path="/trends" component={TrendsPage} />
            <Route path="/look-back" component={LookBackPage} />
            <Route path="/log" component={LogPage} />
            <Route path="/settings" component={SettingsPage} />
            <Route default component={OtherPages} />
          </Router>
        </ErrorBoundary>
      </div>
      <EntryHost />
      <SyncSheetHost />
      <NoticeBar />
    </LocationProvider>
  )
}
