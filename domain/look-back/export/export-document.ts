// What is taken out of a look-back, before it becomes Markdown or paper: headings, texts and lists, in the person's language.

export interface ExportItem {
  readonly text: string
  /** Stands before it, stressed: a time. */
  readonly label?: string | undefined
  /** Stand behind it: likes, a date. */
  readonly notes?: readonly string[]
  /** An http or https address. */
  readonly url?: string | undefined
  /** Something to be done, or done. */
  readonly isDone?: boolean | undefined
}

export type ExportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly label?: string }
  | { readonly kind: 'list'; readonly items: readonly ExportItem[] }

export type ExportDocument = readonly ExportBlock[]
