// Language and colours.

import { language } from '../../i18n/language.ts'
import { Choice } from '../../parts/choice.tsx'
import { profile } from '../../store/signals.ts'
import { saveSetting } from './save-setting.ts'
import { settingsText as text } from './settings-text.ts'

export function LookSection() {
  return (
    <section class="card settings-section">
      <h2>{text().look}</h2>
      <Choice
        label={text().language}
        options={[
          { value: 'ja', text: '日本語' },
          { value: 'en', text: 'English' },
        ]}
        value={language.value}
        onChange={(chosen) => chosen && void saveSetting({ language: chosen })}
      />
      <Choice
        label={text().theme}
        options={[
          { value: 'system', text: text().system },
          { value: 'light', text: text().light },
          { value: 'dark', text: text().dark },
        ]}
        value={profile.value.theme ?? 'system'}
        onChange={(chosen) => chosen && void saveSetting({ theme: chosen })}
      />
    </section>
  )
}
