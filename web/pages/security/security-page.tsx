// Security: every way into the account, and what has been done with them. A section for each, in the order of their use.

import { defineText } from '../../i18n/define-text.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { session } from '../../store/signals.ts'
import '../settings/settings.css'
import { AuditSection } from './audit-section.tsx'
import { DeleteSection } from './delete-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { ExportSection } from './export-section.tsx'
import { NotSignedIn } from './not-signed-in.tsx'
import { PasskeysSection } from './passkeys-section.tsx'
import { RecoveryCodesSection } from './recovery-codes-section.tsx'
import { useScrollToHash } from './scroll-to-hash.ts'
import { StepUpHost } from './step-up-host.tsx'
import { TokensSection } from './tokens-section.tsx'

const text = defineText({
  en: {
    title: 'Security',
    back: 'Settings',
  },
  ja: {
    title: 'セキュリティ',
    back: '設定',
  },
})

export function SecurityPage() {
  usePageTitle(text().title)
  const state = session.value
  return (
    <main class="page settings" id="main">
      <a class="settings-back" href="/settings#account">
        <Icon name="previous" />
        {text().back}
      </a>
      <h1 class="page-title">{text().title}</h1>
      {state.kind === 'signed-in' && <Sections key={state.account.id} />}
      {state.kind === 'none' && <NotSignedIn />}
      <StepUpHost />
    </main>
  )
}

function Sections() {
  useScrollToHash()
  return (
    <>
      <PasskeysSection />
      <RecoveryCodesSection />
      <DevicesSection />
      <TokensSection />
      <AuditSection />
      <ExportSection />
      <DeleteSection />
    </>
  )
}
