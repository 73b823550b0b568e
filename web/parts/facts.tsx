// A short list of facts: what it is on the left, how it is on the right.

import type { ComponentChildren } from 'preact'
import './facts.css'

export interface Fact {
  readonly name: string
  readonly value: ComponentChildren
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
