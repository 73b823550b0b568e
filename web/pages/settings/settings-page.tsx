// Settings: body and units, days and weeks, reminders, language and colours, account and devices, storage.

import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { usePageTitle } from '../../parts/page-title.ts'
import { AccountSection } from './account-section.tsx'
import { BodySection } from './body-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { LookSection } from './look-section.tsx'
import { RemindersSection } from './reminders-section.tsx'
import './settings.css'
import { settingsText as text } from './settings-text.ts'
import { StorageSection } from './storage-section.tsx'

export function SettingsPage() {
  usePageTitle(text().title)
  const { url } = useLocation()
  // The browser looks for the named section before this page's code has arrived.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [url])
  return (
    <main class="page settings" id="main">
      <h1 class="page-title">{text().title}</h1>
      <BodySection />
      <CalendarSection />
      <RemindersSection />
      <LookSection />
      <AccountSection />
      <StorageSection />
    </main>
  )
}
