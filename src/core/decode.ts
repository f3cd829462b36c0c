/** Strict UTF-8: null where a byte is none, for it would be written back as another. A byte order mark stays, as unit 0. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
