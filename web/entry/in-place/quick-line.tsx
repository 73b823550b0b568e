// A line to type something new into: Enter adds it, and lines that are pasted are added each.

import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { linesOf } from '../../../domain/look-back/timeline-line.ts'
import { Icon } from '../../parts/icon.tsx'
import './in-place.css'
import { inPlaceText as text } from './in-place-text.ts'
import { tooLong } from './text-length.ts'
import { useKeptLine } from './use-kept-line.ts'

interface QuickLineProps {
  readonly label: string
  readonly placeholder: string
  /** Names its draft. */
  readonly draftKey: string
  /** Whether they were added; otherwise what is wrong with them. */
  readonly onAdd: (lines: readonly string[]) => Promise<boolean | string>
  /** What the line will become, in words. */
  readonly preview?: (line: string) => string | undefined
  readonly most?: number
  /** Between the line and its button. */
  readonly children?: ComponentChildren
}

export function QuickLine(props: QuickLineProps) {
  const { label, placeholder, preview, children } = props
  const { line, change, problem, add, form } = useAdding(props)
  const noteId = useId()
  const note = problem ?? (line.trim() === '' ? undefined : preview?.(line))
  return (
    <form
      ref={form}
      class="quick-line"
      onSubmit={(event) => {
        event.preventDefault()
        add(linesOf(line))
      }}
    >
      <textarea
        class="text-cell"
        rows={1}
        dir="auto"
        enterkeyhint="done"
        aria-label={label}
        aria-describedby={note === undefined ? undefined : noteId}
        aria-invalid={problem === undefined ? undefined : 'true'}
        placeholder={placeholder}
        value={line}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return
          event.preventDefault()
          add(linesOf(line))
        }}
        onPaste={(event) => {
          const lines = linesOf(pastedInto(event.currentTarget, event.clipboardData?.getData('text') ?? ''))
          if (lines.length < 2) return
          event.preventDefault()
          add(lines)
        }}
      />
      {children}
      <button type="submit" class="icon-button" aria-label={`${text().add}: ${label}`} disabled={line.trim() === ''}>
        <Icon name="plus" />
      </button>
      {note && (
        <p
          id={noteId}
          class={problem === undefined ? 'small soft' : 'field-error'}
          role={problem ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
    </form>
  )
}

function useAdding({ draftKey, most, onAdd }: QuickLineProps) {
  const [line, setLine] = useKeptLine(draftKey)
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const latest = useRef({ line, onAdd })
  latest.current = { line, onAdd }
  const adding = useRef(Promise.resolve())
  const change = (typed: string) => {
    setLine(typed)
    setProblem(undefined)
  }
  const giveBack = (lines: readonly string[], trouble: string | undefined) => {
    change([...lines, latest.current.line].filter((each) => each !== '').join('\n'))
    setProblem(trouble)
  }
  // The field is free at once for the next line, which waits for its turn; what cannot be added comes back in front of it.
  const add = (lines: readonly string[]) => {
    if (lines.length === 0) return
    latest.current = { ...latest.current, line: '' }
    change('')
    const trouble = lines.map((each) => tooLong(each, most)).find((each) => each !== undefined)
    if (trouble !== undefined) return giveBack(lines, trouble)
    adding.current = adding.current.then(async () => {
      const outcome = await latest.current.onAdd(lines)
      if (outcome !== true) return giveBack(lines, outcome === false ? undefined : outcome)
      // The list above has grown by what was added.
      requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }))
    })
  }
  return { line, change, problem, add, form }
}

function pastedInto({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, pasted: string): string {
  return value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
}
