// When an article was published, in the order of trust: what the page states, the day in its address, what it shows.

import type { CalendarDate } from '../types.ts';
import { parseCalendarDate } from './calendar-date.ts';
import { isElsewhere } from './html-byline.ts';
import type { Page, PageElement } from './page.ts';
import { parsePageDate, parsePrintedDate } from './printed-date.ts';

export type DateSources = {
  /** What is said for machines to read, the most trusted first. */
  readonly stated: readonly (string | null)[];
  readonly url: string | null;
  /** The short lines below the headline. */
  readonly lines: readonly string[];
  /** Other lines about the article, wherever they stand. */
  readonly others: readonly string[];
  /** What was told to those who count readers: often the day in another zone. */
  readonly counted: string | null;
};

export function publishedOn(page: Page, { stated, url, lines, others, counted }: DateSources): CalendarDate | null {
  const address = dayInAddress(url);
  const times = timeElements(page);
  for (const printed of stated) {
    const day = printed === null ? null : parsePrintedDate(printed);
    if (printed !== null && day !== null) return localDay(day, printed, address, times);
  }
  return (
    address ??
    first(times.map(dayOfTime)) ??
    first(statedInside(page).map(parsePageDate)) ??
    earliestOfFirst(lines.slice(0, NEAREST)) ??
    first(others.map(parsePageDate)) ??
    (counted === null ? null : parsePageDate(counted))
  );
}

function first(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.find((day) => day !== null) ?? null;
}

/** "Updated May 7, 2031", and next to it "Published May 5, 2031", in whatever order. */
function earliestOfFirst(lines: readonly string[]): CalendarDate | null {
  const days = lines.map((line) => (isDateLine(line) ? parsePageDate(line) : null));
  const at = days.findIndex((day) => day !== null);
  return at < 0
    ? null
    : (days
        .slice(at, at + BESIDE_LINES)
        .filter((day) => day !== null)
        .sort()[0] ?? null);
}

/** The first, and as many more as stand next to it. */
const BESIDE_LINES = 3;

// ------------------------------------------------------------------ the day its readers had

/**
 * Of an hour told in UTC, the day that readers had: the one in the address, if it is the day before or after and the hour allows it, or the
 * one the page shows for the same moment. `2031-04-07T03:42:00Z` at `/2031/4/6/mill-sold` is 2031-04-06.
 */
function localDay(day: CalendarDate, printed: string, address: CalendarDate | null, times: readonly PageElement[]): CalendarDate {
  const moment = Date.parse(printed.trim());
  if (Number.isNaN(moment) || !UTC.test(printed.trim())) return day;
  const hour = Number(new Date(moment).toISOString().slice(11, 13));
  const apart = address === null ? 0 : (Date.parse(address) - Date.parse(day)) / DAY;
  if (address !== null && ((apart === -1 && hour < LATEST_EVENING) || (apart === 1 && hour >= EARLIEST_MORNING))) return address;
  const same = times.find((time) => Date.parse(time.getAttribute('datetime') ?? '') === moment);
  return (same === undefined ? null : dayOfTime(same)) ?? day;
}

/** An hour with no other zone: "2031-04-07T03:42:00Z", "Mon, 07 Apr 2031 03:42:00 GMT". */
const UTC = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]00:?00|GMT|UTC)$/u;
const DAY = 86_400_000;
/** In UTC: eleven at night on the west coast of America. */
const LATEST_EVENING = 8;
/** In UTC: midnight in New Zealand. */
const EARLIEST_MORNING = 11;

/** What a `<time>` shows is its readers’ day, where its attribute is told in UTC: `<time datetime="2031-04-07T03:42:00Z">April 6, 2031</time>`. */
function dayOfTime(time: PageElement): CalendarDate | null {
  const told = time.getAttribute('datetime') ?? time.getAttribute('title') ?? '';
  const [day, shown] = [parsePrintedDate(told), parsePrintedDate(time.textContent ?? '')];
  if (day === null || shown === null || !UTC.test(told.trim())) return day ?? shown;
  return Math.abs(Date.parse(shown) - Date.parse(day)) === DAY ? shown : day;
}

// ------------------------------------------------------------------ where it stands

/** "/2031/04/06/", "/2031/apr/6/", "/2031/sport/04/06/", "/2031-04-06/", "/20310406/": written when the article was, and not again. */
function dayInAddress(url: string | null): CalendarDate | null {
  if (url === null) return null;
  const { pathname } = new URL(url);
  const parted = /\/((?:19|20)\d\d)[/-](?:[a-z_-]+\/)?(\d{1,2})[/-](\d{1,2})(?![^/-])/iu.exec(pathname);
  if (parted !== null) return parseCalendarDate([parted[1], twoDigits(parted[2]), twoDigits(parted[3])].join('-'));
  const named = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})(?![^/-])/iu.exec(pathname);
  if (named !== null) return parsePrintedDate(`${named[3]} ${named[2]} ${named[1]}`);
  const [, year, month, day] = /\/((?:19|20)\d\d)(\d\d)(\d\d)(?![^/-])/u.exec(pathname) ?? [];
  return year === undefined ? null : parseCalendarDate([year, month, day].join('-'));
}

function twoDigits(figure = ''): string {
  return figure.padStart(2, '0');
}

/** Times of day and of comments come later in the page than the article's own date. */
function timeElements(page: Page): readonly PageElement[] {
  const times = [...page.querySelectorAll(TIMES)].filter((time) => !isElsewhere(time));
  const first = times.filter((time) => time.matches('[pubdate], .published'));
  const own = times.filter((time) => time.closest('article, header, main') !== null);
  const isChange = (time: PageElement) => time.matches('[itemprop="dateModified"], [class*="modif" i]');
  return [...first, ...[...own, ...times].filter((time) => !isChange(time)), ...times];
}

/** `<abbr title="2031-04-07T03:42:00Z">1 hour ago</abbr>` is what stood there before there was a `<time>`. */
const TIMES = 'time, abbr[title]';

function statedInside(page: Page): readonly string[] {
  return [...page.querySelectorAll('[property~="dc:date"]')].map((element) => element.getAttribute('content') ?? '');
}

/** "Posted on February 9, 2031 at 5 pm" is about the article; "The act was signed into law on August 14, 1935" is part of it. */
export function isDateLine(line: string): boolean {
  return (
    line.length <= LONGEST_DATE_LINE && (line.match(/\p{L}{2,}/gu)?.length ?? 0) <= MOST_WORDS && parsePageDate(line) !== null
  );
}

const LONGEST_DATE_LINE = 100;
/** Further down stand the dates of tables and lists. */
const NEAREST = 15;
/** "Published: Wednesday, 17 November 1999, 10:15 am GMT by Odile Farrant". */
const MOST_WORDS = 8;
