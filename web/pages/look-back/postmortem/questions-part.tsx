// What was not understood: questions, with the answers that were found later.

import { questionsOf } from '../../../../domain/look-back/incident.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { addCells } from '../../../entry/in-place/add-cells.ts'
import { inPlaceText } from '../../../entry/in-place/in-place-text.ts'
import { LineItem } from '../../../entry/in-place/line-item.tsx'
import { newCells } from '../../../entry/in-place/line-list.tsx'
import { QuickLine } from '../../../entry/in-place/quick-line.tsx'
import { tell } from '../../../entry/in-place/tell.ts'
import { TextCell } from '../../../entry/in-place/text-cell.tsx'
import type { OpenRecord } from '../../../entry/in-place/use-typing.ts'
import { postmortemText as text } from './postmortem-text.ts'

interface QuestionsPartProps {
  readonly postmortem: Postmortem
  readonly open: OpenRecord<'postmortem'>
}

export function QuestionsPart({ postmortem, open }: QuestionsPartProps) {
  const ask = (lines: readonly string[]) => {
    const cells = newCells(
      'learned',
      lines.map((question) => ({ question })),
    )
    return tell(() => addCells('postmortem', open.id, cells), inPlaceText().added(cells.length))
  }
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" class="section-title">
        {text().learned}
      </h2>
      <ol class="lines">
        {questionsOf(postmortem).map(({ id, question, answer }) => {
          const field = `learned.${id}` as const
          const isOpen = (answer ?? '').trim() === ''
          return (
            <LineItem
              key={id}
              record={open}
              line={{ field, text: question, note: isOpen ? text().unanswered : undefined }}
              fieldsOf={(_, typed) => ({ [field as 'learned.']: withAnswer(typed.trim(), answer) })}
            >
              <TextCell
                record={open}
                field={field}
                label={text().answer}
                value={answer}
                fieldsOf={(typed) => ({ [field as 'learned.']: withAnswer(question, typed.trim()) })}
              />
            </LineItem>
          )
        })}
      </ol>
      <QuickLine
        label={text().question}
        placeholder={text().questionPlaceholder}
        draftKey={`${open.id}/learned`}
        onAdd={ask}
      />
    </section>
  )
}

function withAnswer(question: string, answer: string | undefined) {
  return answer === undefined || answer === '' ? { question } : { question, answer }
}
