// What the security pages show where nobody is signed in.

import { defineText } from '../../i18n/define-text.ts'

const text = defineText({
  en: {
    nobody: 'You are not signed in on this device, so there is nothing to protect here yet.',
    signIn: 'Sign in',
  },
  ja: {
    nobody: 'この端末ではサインインしていないため、ここで守るものはまだありません。',
    signIn: 'サインイン',
  },
})

export function NotSignedIn() {
  return (
    <section class="card settings-section">
      <p>{text().nobody}</p>
      <a class="button button-primary" href="/sign-in">
        {text().signIn}
      </a>
    </section>
  )
}
