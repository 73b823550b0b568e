// What a page shows while it has nothing to show: the closed outline of the fan, and what will appear here.

import type { ComponentChildren } from 'preact'
import { Fan } from './fan.tsx'

interface EmptyStateProps {
  readonly title: string
  readonly body: string
  /** The way to begin. */
  readonly children?: ComponentChildren
}

export function EmptyState({ title, body, children }: EmptyStateProps) {
  return (
    <section class="empty">
      <Fan
        size="small"
        beforeMm={undefined}
        afterMm={undefined}
        scale={{ lowestMm: 0, highestMm: 0 }}
        legLengthMm={undefined}
      />
      <h2>{title}</h2>
      <p class="soft">{body}</p>
      {children}
    </section>
  )
}
