/** Bytes that are converted at once. A call with more arguments would fail. */
const chunkSize = 0x8000;

/** Bytes as they are sent to a client. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += chunkSize) text += String.fromCharCode(...bytes.subarray(i, i + chunkSize));
  return btoa(text);
}

/** Bytes that a client has sent. @throws if they are not base64 */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
