// What I did: taken over from an issue tracker or a list, looked through, and kept as captures and counts of days.

import { useState } from 'preact/hooks'
import type { Suggestion } from '../../../domain/done-list/suggestion.ts'
import { Choice } from '../../parts/choice.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import './done-list.css'
import { DoneReview } from './done-review.tsx'
import { doneText as text } from './done-text.ts'
import { ListSource } from './list-source.tsx'
import { TrackerSource } from './tracker-source.tsx'

type Source = 'tracker' | 'list'

export function DonePage() {
  const [source, setSource] = useState<Source>('tracker')
  const [found, setFound] = useState<readonly Suggestion[]>([])
  usePageTitle(text().title)
  return (
    <main class="page done-list" id="main">
      <a class="settings-back" href="/look-back">
        <Icon name="previous" />
        {text().back}
      </a>
      <header>
        <h1 class="page-title">{text().title}</h1>
        <p class="soft">{text().intro}</p>
      </header>
      <Choice
        label={text().from}
        options={[
          { value: 'tracker', text: text().tracker },
          { value: 'list', text: text().list },
        ]}
        value={source}
        onChange={(value) => {
          if (value === undefined) return
          setSource(value)
          setFound([])
        }}
      />
      {source === 'tracker' ? <TrackerSource onFound={setFound} /> : <ListSource onFound={setFound} />}
      {found.length > 0 && <DoneReview suggestions={found} />}
    </main>
  )
}
