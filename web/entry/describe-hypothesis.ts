// A stated link in one line: what, on what, which way, how much later.

import type { Hypothesis } from '../../domain/records/hypothesis.ts'
import type { Description } from './describe-record.ts'
import { hypothesisText as text } from './hypothesis-text.ts'

export function describeHypothesis({ cause, effect, direction, lagWeeks }: Hypothesis): Description {
  if (cause === undefined || effect === undefined || direction === undefined)
    return { main: text().unfinished, details: [] }
  const shown = text()[`effect-${effect}`]
  return {
    main: text().link(text()[`cause-${cause}`], shown, text()[`direction-${direction}`]),
    details: lagWeeks === undefined ? [] : [text().lag(lagWeeks)],
  }
}
