// Every page that the navigation does not name, and what stands where there is none. They come after the first page, which so
// has to know neither their files nor their addresses.

import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso'
import { lazyPart } from '../parts/lazy-part.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const SignInPage = lazyPart(async () => (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage)

const pageByPath: Readonly<Record<string, ComponentType>> = {
  '/settings/storage': lazyPart(async () => (await import('../pages/settings/storage-page.tsx')).StoragePage),
  '/settings/security': lazyPart(async () => (await import('../pages/security/security-page.tsx')).SecurityPage),
  '/settings/security/activity': lazyPart(async () => (await import('../pages/security/audit-page.tsx')).AuditPage),
  '/insights': lazyPart(async () => (await import('../pages/insights/insights-page.tsx')).InsightsPage),
  '/attention': lazyPart(async () => (await import('../pages/attention/attention-page.tsx')).AttentionPage),
  '/sign-in': SignInPage,
  '/claim': SignInPage,
  '/link': SignInPage,
}

export function OtherPages() {
  const { path } = useLocation()
  const Page = pageByPath[path.replace(/\/+$/, '')] ?? NotFoundPage
  return <Page key={path} />
}
