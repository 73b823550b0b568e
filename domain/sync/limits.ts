// What one request, answer or change may carry. Both sides keep to them; the server says them when it refuses.

export const PROTOCOL = 1
/** Version of the record schemas; grows when kinds or fields are added. */
export const SCHEMA = 1
/** Oldest schema that this server still lets in. */
export const MIN_SCHEMA = 1

export const MAX_CHANGES_PER_REQUEST = 500
export const MAX_REQUEST_BYTES = 512 * 1024
/** Of the change as JSON in UTF-8. */
export const MAX_CHANGE_BYTES = 64 * 1024
export const MAX_FIELDS_PER_CHANGE = 200
export const MAX_CHANGES_PER_ANSWER = 1000
export const MAX_ANSWER_BYTES = 1024 * 1024
