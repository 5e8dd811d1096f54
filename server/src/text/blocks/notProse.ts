import { maskCharacter } from '../runningText.js';

/** Every hashtag, handle, file name, path and address contains one of these. */
const sign = /[#@_\\]|\.(?=\p{L}{2})/gu;

const edge = /[\s"'<>()[\]{}|,;\uFFFC]/;

const hashtag = /^#[\p{N}_]*\p{L}/u;
const handle = /^@[\p{L}\p{N}]|^[\w.+-]+@[\w-]/u;
const joined = /[\p{L}\p{N}:][_\\][\p{L}\p{N}]/u;
const file =
  /[\p{L}\p{N})-]\.(?:pdf|docx?|odt|rtf|txt|md|csv|tsv|xlsx?|pptx?|json|xml|ya?ml|html?|zip|png|jpe?g|gif|svg|tiff?|mp[34]|mov|eml|msg|ics|epub)$/iu;
const address =
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|int|gov|edu|mil|info|eu|(?:go|gov|gob|gouv|gc|co|ac|or)\.\p{Ll}{2})(?:\/|$)/u;

const isNotProse = (token: string): boolean =>
  hashtag.test(token) || handle.test(token) || joined.test(token) || file.test(token) || address.test(token);

/** Masks hashtags, handles, file names and addresses that are not marked up. The length stays the same. */
export function withoutTokens(text: string): string {
  sign.lastIndex = 0;
  let masked = '';
  let at = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    let start = found.index;
    while (start > at && !edge.test(text.charAt(start - 1))) start--;
    let end = found.index + 1;
    while (end < text.length && !edge.test(text.charAt(end))) end++;
    const token = text.slice(start, end).replace(/[.:!?…]{1,3}$/, '');
    if (isNotProse(token)) {
      masked += text.slice(at, start) + maskCharacter.repeat(token.length);
      at = start + token.length;
    }
    sign.lastIndex = end;
  }
  return at === 0 ? text : masked + text.slice(at);
}
