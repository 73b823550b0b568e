// Captures under a heading; a tap opens one.

import type { ComponentChildren } from 'preact'
import type { Capture } from '../../../domain/records/capture.ts'
import { readingFacts } from '../../entry/describe-capture.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { formatDate } from '../../i18n/format.ts'
import { WebLink } from '../../parts/web-link.tsx'
import { today } from '../../store/now.ts'
import { isToRead } from './waiting-to-read.ts'

interface CaptureGroupProps {
  readonly title: string
  readonly captures: readonly Capture[]
  /** What else can be done with each. */
  readonly action?: (capture: Capture) => ComponentChildren
}

export function CaptureGroup({ title, captures, action }: CaptureGroupProps) {
  return (
    <section>
      <h2 class="section-title">
        {title} <span class="figure">{captures.length}</span>
      </h2>
      <ul class="look-back-list">
        {captures.map((capture) => (
          <li key={capture.id} class="card look-back-item">
            <button
              type="button"
              class="look-back-open"
              onClick={() => capture.date && openEntry({ kind: 'capture', id: capture.id, date: capture.date })}
            >
              <span class="look-back-words">{capture.text}</span>
              {capture.takeaway && <span class="small look-back-words">{capture.takeaway}</span>}
              <span class="small soft">{factsOf(capture).join(' · ')}</span>
            </button>
            <WebLink address={capture.url} />
            {action?.(capture)}
          </li>
        ))}
      </ul>
    </section>
  )
}

// What waits to be read says how long it has waited; a date beside that would say it twice.
function factsOf(capture: Capture): readonly string[] {
  const isDated = capture.date !== undefined && !isToRead(capture)
  return [...(isDated ? [formatDate(capture.date)] : []), ...readingFacts(capture, today.value)]
}
