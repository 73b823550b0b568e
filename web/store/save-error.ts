// The two ways in which a save fails. Either way nothing was stored, and what was typed belongs to the caller.

import type { FieldIssue } from '../../domain/records/kind-definition.ts'

/** The record would break its rules; `issues` say which fields and how. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError'
  readonly issues: readonly FieldIssue[]

  constructor(issues: readonly FieldIssue[]) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
    this.issues = issues
  }
}

/** It did not reach the disk: storage is full, or the browser has lost the database. `cause` is what the browser said. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError'

  constructor(cause: unknown) {
    super('This could not be stored on this device', { cause })
  }
}

export function isInvalidRecordError(error: unknown): error is InvalidRecordError {
  return error instanceof InvalidRecordError
}

/** Whether the database has been moved on by a newer version of the app, which this one cannot open any more. */
export function isOlderThanData(error: unknown): boolean {
  const cause = error instanceof NotSavedError ? error.cause : error
  return cause instanceof Error && cause.name === 'VersionError'
}
