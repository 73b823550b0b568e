// The part of Hrana 2 and 3 over HTTP (JSON) that libSQL clients speak: what a pipeline asks and what it answers.

export type HranaValue =
  | { readonly type: 'null' }
  | { readonly type: 'integer'; readonly value: string }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'blob'; readonly base64: string }

/** A text of SQL: written out, or stored before under a number. */
export interface HranaSql {
  readonly sql?: string
  readonly sql_id?: number
}

export interface HranaStatement extends HranaSql {
  readonly args?: readonly HranaValue[]
  readonly named_args?: readonly { readonly name: string; readonly value: HranaValue }[]
  readonly want_rows?: boolean
}

/** When a step of a batch runs; `step` counts from 0 and lies before the step that asks. */
export type HranaCondition =
  | { readonly type: 'ok' | 'error'; readonly step: number }
  | { readonly type: 'not'; readonly cond: HranaCondition }
  | { readonly type: 'and' | 'or'; readonly conds: readonly HranaCondition[] }
  | { readonly type: 'is_autocommit' }

export interface HranaBatch {
  readonly steps: readonly { readonly condition?: HranaCondition | null; readonly stmt: HranaStatement }[]
}

export type StreamRequest =
  | { readonly type: 'close' | 'get_autocommit' }
  | { readonly type: 'execute'; readonly stmt: HranaStatement }
  | { readonly type: 'batch'; readonly batch: HranaBatch }
  | ({ readonly type: 'sequence' | 'describe' } & HranaSql)
  | { readonly type: 'store_sql'; readonly sql_id: number; readonly sql: string }
  | { readonly type: 'close_sql'; readonly sql_id: number }

export interface PipelineRequest {
  readonly baton?: string | null
  readonly requests: readonly StreamRequest[]
}

export interface HranaError {
  readonly message: string
  readonly code: string
}

export interface StatementResult {
  readonly cols: readonly { readonly name: string; readonly decltype: string | null }[]
  readonly rows: readonly (readonly HranaValue[])[]
  readonly affected_row_count: number
  readonly last_insert_rowid: string | null
}

/** A step that did not run has neither a result nor an error. */
export interface BatchResult {
  readonly step_results: readonly (StatementResult | null)[]
  readonly step_errors: readonly (HranaError | null)[]
}

export interface DescribeResult {
  readonly params: readonly { readonly name: string | null }[]
  readonly cols: readonly { readonly name: string; readonly decltype: string | null }[]
  readonly is_explain: boolean
  readonly is_readonly: boolean
}

export type StreamResponse =
  | { readonly type: 'close' | 'sequence' | 'store_sql' | 'close_sql' }
  | { readonly type: 'execute'; readonly result: StatementResult }
  | { readonly type: 'batch'; readonly result: BatchResult }
  | { readonly type: 'describe'; readonly result: DescribeResult }
  | { readonly type: 'get_autocommit'; readonly is_autocommit: boolean }

export type StreamResult =
  | { readonly type: 'ok'; readonly response: StreamResponse }
  | { readonly type: 'error'; readonly error: HranaError }

export interface PipelineAnswer {
  readonly baton: string | null
  readonly base_url: null
  readonly results: readonly StreamResult[]
}
