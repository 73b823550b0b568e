// Names and labels that a list can show, one a line.

/** Whether the text is 1 to `longest` characters, none of which breaks a line, moves the cursor or is half of another. */
export function isOneLine(text: string, longest: number): boolean {
  const length = [...text].length
  return length >= 1 && length <= longest && !/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u.test(text)
}
