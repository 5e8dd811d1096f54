/** Number of bytes converted per call. More arguments could overflow the stack. */
const chunkSize = 0x8000;

/** Encodes bytes as base64, for the client. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += chunkSize) text += String.fromCharCode(...bytes.subarray(i, i + chunkSize));
  return btoa(text);
}

/** Decodes base64 from the client. @throws if it is invalid */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
