// Numbers as people type them on any keyboard: full-width digits, a comma for the decimal point, a unit behind.

/** The number that the text says, or undefined when it says none. `１５３，５ｃｍ` is 153.5. */
export function parseTypedNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(',', '.')
    .replace(/\s*(cm|in|inch|inches|センチ|インチ)$/iu, '')
  return /^\d{1,6}(\.\d{0,3})?$|^\.\d{1,3}$/.test(plain) ? Number(plain) : undefined
}
