// Milestones, sticky notes, actions and postmortems in one line.

import type { Action } from '../../domain/records/action.ts'
import { areaOf } from '../../domain/records/board-area.ts'
import type { Milestone } from '../../domain/records/milestone.ts'
import type { Postmortem } from '../../domain/records/postmortem.ts'
import type { Sticky } from '../../domain/records/sticky.ts'
import { formatDate } from '../i18n/format.ts'
import type { Description } from './describe-record.ts'
import { lookBackWords as text } from './look-back-words.ts'

export function describeMilestone({ title, iterations, iterationDays, state }: Milestone): Description {
  return {
    main: title || text().untitled,
    details: [
      ...(iterations === undefined || iterationDays === undefined
        ? []
        : [text().iterations(iterations, iterationDays)]),
      ...(state === undefined ? [] : [text()[`state-${state}`]]),
    ],
  }
}

export function describeSticky({ text: words, circles }: Sticky): Description {
  return { main: words || text().untitled, details: [text()[`area-${areaOf(circles)}`]] }
}

export function describeAction({ text: words, dueDate, state, repeatDays }: Action): Description {
  return {
    main: words || text().untitled,
    details: [
      ...(dueDate === undefined ? [] : [text().due(formatDate(dueDate))]),
      ...(repeatDays === undefined ? [] : [text().drill(repeatDays)]),
      ...(state === undefined ? [] : [text()[`state-${state}`]]),
    ],
  }
}

export function describePostmortem({ title, impact, state }: Postmortem): Description {
  return {
    main: title || impact || text().untitled,
    details: state === undefined ? [] : [text()[`state-${state}`]],
  }
}
