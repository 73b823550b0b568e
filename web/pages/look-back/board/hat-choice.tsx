// Which hat is worn, and what is locked with it.

import { Choice } from '../../../parts/choice.tsx'
import type { Hat } from './board-lock.ts'
import { stepsText as text } from './steps-text.ts'
import { wear } from './worn-hat.ts'

export function HatChoice({ hat }: { readonly hat: Hat }) {
  return (
    <div>
      <Choice
        label={text().hat}
        isLabelHidden
        options={[
          { value: 'member', text: text().member },
          { value: 'facilitator', text: text().facilitator },
        ]}
        value={hat}
        onChange={(next) => next && wear(next)}
      />
      <p class="small soft" role="status">
        {hat === 'member' ? text().memberHint : text().facilitatorHint}
      </p>
    </div>
  )
}
