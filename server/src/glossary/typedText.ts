/** Normalizes text for comparison, except case: straight apostrophes, plain hyphens, single spaces. */
export const typedText = (text: string): string =>
  /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/\s+/g, ' ');
