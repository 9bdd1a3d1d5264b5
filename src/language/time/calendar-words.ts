// The words of the calendar that are times themselves: a weekday, a month, a unit, a part of a day; and which way one counts from them.

export type CalendarWord =
  /** 0 is Sunday. */
  | { readonly kind: 'weekday' | 'short-weekday'; readonly value: number }
  /** 1 is January. */
  | { readonly kind: 'month' | 'short-month'; readonly value: number }
  /** Part of a day: "morning". */
  | { readonly kind: 'part' }
  | { readonly kind: 'unit'; readonly unit: TimeUnit }
  /** today 0, yesterday -1 */
  | { readonly kind: 'day'; readonly value: number };

/** A night and a weekend touch two days. */
export type TimeUnit = 'hour' | 'night' | 'day' | 'weekend' | 'week' | 'fortnight' | 'month' | 'year';
export type Direction = 'before' | 'after' | 'published';

/** What a row of the table says of its word; null where it only tells how the word behaves beside a date. */
export function wordOf(kind: string, value: string): CalendarWord | null {
  switch (kind) {
    case 'weekday':
    case 'short-weekday':
    case 'month':
    case 'short-month':
    case 'day':
      return { kind, value: Number(value) };
    case 'part':
      return { kind };
    case 'unit':
      return { kind, unit: value as TimeUnit }; // the table holds no other units
    default:
      return null;
  }
}

export function directionOf(value: string): Direction | null {
  return value === 'before' || value === 'after' || value === 'published' ? value : null;
}
