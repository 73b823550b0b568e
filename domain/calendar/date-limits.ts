// The first and the last date that a record can have.

import type { LocalDate } from './local-date.ts'

export const EARLIEST_DATE = '1900-01-01' as LocalDate
export const LATEST_DATE = '2999-12-31' as LocalDate
