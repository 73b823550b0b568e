// Text from a file, in the encodings that spreadsheets still write.

const MOST_BYTES = 20 * 1024 * 1024

/** Undefined for a file that is too large to be a list. */
export async function readTextFile(file: Blob): Promise<string | undefined> {
  return file.size > MOST_BYTES ? undefined : decoded(new Uint8Array(await file.arrayBuffer()))
}

/** UTF-8, or UTF-16 by its mark; what is neither is Shift_JIS, as Excel writes in Japan. */
export function decoded(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}
