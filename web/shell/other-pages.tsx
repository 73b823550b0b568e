// Every page but Today, and what stands where there is none. They come after the first screen, which so has to know neither
// their files nor their addresses.

import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso'
import { lazyPart } from '../parts/lazy-part.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const SignInPage = lazyPart(async () => (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage)

const pageByPath: Readonly<Record<string, ComponentType>> = {
  '/trends': lazyPart(async () => (await import('../pages/trends/trends-page.tsx')).TrendsPage),
  '/look-back': lazyPart(async () => (await import('../pages/look-back/look-back-page.tsx')).LookBackPage),
  '/log': lazyPart(async () => (await import('../pages/log/log-page.tsx')).LogPage),
  '/settings': lazyPart(async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage),
  '/settings/storage': lazyPart(async () => (await import('../pages/settings/storage-page.tsx')).StoragePage),
  '/settings/security': lazyPart(async () => (await import('../pages/security/security-page.tsx')).SecurityPage),
  '/settings/security/activity': lazyPart(async () => (await import('../pages/security/audit-page.tsx')).AuditPage),
  '/look-back/milestones': lazyPart(
    async () => (await import('../pages/look-back/milestones-page.tsx')).MilestonesPage,
  ),
  '/look-back/actions': lazyPart(async () => (await import('../pages/look-back/actions/actions-page.tsx')).ActionsPage),
  '/look-back/done': lazyPart(async () => (await import('../pages/done-list/done-page.tsx')).DonePage),
  '/look-back/postmortems': lazyPart(
    async () => (await import('../pages/look-back/postmortem/postmortems-page.tsx')).PostmortemsPage,
  ),
  '/insights': lazyPart(async () => (await import('../pages/insights/insights-page.tsx')).InsightsPage),
  '/body': lazyPart(async () => (await import('../pages/body/body-page.tsx')).BodyPage),
  '/attention': lazyPart(async () => (await import('../pages/attention/attention-page.tsx')).AttentionPage),
  '/sign-in': SignInPage,
  '/claim': SignInPage,
  '/link': SignInPage,
}

/** Pages of one thing each, whose id ends the address. */
const pageByFolder: Readonly<Record<string, ComponentType>> = {
  '/look-back/board': lazyPart(async () => (await import('../pages/look-back/board/board-page.tsx')).BoardPage),
  '/look-back/postmortems': lazyPart(
    async () => (await import('../pages/look-back/postmortem/postmortem-page.tsx')).PostmortemPage,
  ),
}

export function OtherPages() {
  const { path } = useLocation()
  const Page = pageByPath[path] ?? pageByFolder[path.slice(0, path.lastIndexOf('/'))] ?? NotFoundPage
  return <Page key={path} />
}
