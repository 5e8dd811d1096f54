export const months: readonly string[] = 'January February March April May June July August September October November December'.split(' ');
const lowerCaseMonths = months.map((month) => month.toLowerCase());

/** Names of the months, for regular expressions. */
export const monthPattern = months.join('|');

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * “March 24, 2023” or “24 March 2023”. Of “March 24-25, 2023”, the first day. Names of months are ASCII: V8 takes 50 ms to compile
 * `\p{L}{3,9}` twice.
 */
const dated =
  /(?<![\p{L}\p{N}])(?:([A-Za-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2}(?:st|nd|rd|th)?)?,? (\d{4})|(\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2}(?:st|nd|rd|th)?)? (?:of )?([A-Za-z]{3,9}),? (\d{4}))\b/gu;

/** Formats a date as statements do: “December 18, 2025”. @param date YYYY-MM-DD */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${months[Number(month) - 1]} ${Number(day)}, ${year}`;
}

/** Returns a date as YYYY-MM-DD, or undefined if it does not exist. @param month English name or number */
export function dateOfParts(year: string, month: string, day: string): string | undefined {
  const number = /^\d/.test(month) ? Number(month) : lowerCaseMonths.indexOf(month.toLowerCase()) + 1;
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  if (number === 0 || date.getUTCMonth() !== number - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Returns whether a text is an existing date as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Returns the English day of the week. @param date YYYY-MM-DD */
export const weekdayOf = (date: string): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** Returns every full date in a text with its range, as YYYY-MM-DD. */
export function datesIn(text: string): { start: number; end: number; date: string }[] {
  return [...text.matchAll(dated)].flatMap((m) => {
    const date = dateOfParts(m[3] ?? m[6] ?? '', m[1] ?? m[5] ?? '', m[2] ?? m[4] ?? '');
    return date === undefined ? [] : [{ start: m.index, end: m.index + m[0].length, date }];
  });
}

/** Returns the first full date in a text, as YYYY-MM-DD. */
export function firstDateIn(text: string): string | undefined {
  return datesIn(text)[0]?.date;
}
