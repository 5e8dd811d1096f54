/** First bytes of Word documents (ZIP), and of formats that users mistake for them: old Word documents, RTF and PDF. */
const openings = ['PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0', '{\\rtf', '%PDF-'];

/** Returns whether bytes begin like a Word document or a format that is mistaken for one. */
export function looksLikeDocument(bytes: Uint8Array): boolean {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  return openings.some((start) => opening.startsWith(start));
}
