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
        void add(linesOf(line))
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
          void add(linesOf(line))
        }}
        onPaste={(event) => {
          const lines = linesOf(pastedInto(event.currentTarget, event.clipboardData?.getData('text') ?? ''))
          if (lines.length < 2) return
          event.preventDefault()
          void add(lines)
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
  const isRunning = useRef(false)
  const change = (typed: string) => {
    setLine(typed)
    setProblem(undefined)
  }
  const add = async (lines: readonly string[]) => {
    if (lines.length === 0 || isRunning.current) return
    isRunning.current = true
    const trouble = lines.map((each) => tooLong(each, most)).find((each) => each !== undefined)
    const outcome = trouble ?? (await onAdd(lines))
    isRunning.current = false
    if (outcome === true) {
      change('')
      // The list above has grown by what was added.
      requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }))
    } else {
      change(lines.join('\n'))
      if (outcome !== false) setProblem(outcome)
    }
  }
  return { line, change, problem, add, form }
}

function pastedInto({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, pasted: string): string {
  return value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
}
