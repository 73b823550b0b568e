// Checks outside data against a schema, and says of every broken rule where it is.

import { en } from 'zod/locales'
import * as z from 'zod/mini'
import { type InputError, invalidInput } from '../problem.ts'

// zod/mini has no messages of its own.
z.config(en())

/** The data as the schema gives it. Throws `invalid-input` with every broken rule. */
export function checkInput<Output>(schema: z.ZodMiniType<Output>, data: unknown): Output {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  throw invalidInput(inputErrors(parsed.error.issues))
}

// An unknown key is an error of that key.
function inputErrors(issues: readonly z.core.$ZodIssue[]): InputError[] {
  return issues.flatMap((issue) => {
    const { path } = issue
    if (issue.code !== 'unrecognized_keys') return [{ path: path.map(String).join('.'), message: messageOf(issue) }]
    return issue.keys.map((key) => ({ path: [...path, key].map(String).join('.'), message: 'is not known here' }))
  })
}

// A union fails in as many ways as it has members.
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message
  const ways = issue.errors.flatMap(([first]) => (first === undefined ? [] : [first.message]))
  return ways.length === 0 ? issue.message : [...new Set(ways)].join('; or: ')
}
