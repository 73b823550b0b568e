// The way from Security to what was done to the account.

import { auditText as text } from './audit-text.ts'

export function AuditSection() {
  return (
    <section class="card settings-section" id="activity">
      <h2>{text().title}</h2>
      <p class="small soft">{text().linkIntro}</p>
      <a class="button" href="/settings/security/activity">
        {text().link}
      </a>
    </section>
  )
}
