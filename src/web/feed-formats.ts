// A list of statements as a feed: Atom (RFC 4287) and JSON Feed 1.1. Pure: what was loaded goes in, the document comes out.

import type { Statement } from '../types.ts';
import * as say from './present.ts';
import { speakerPath, statementPath } from './urls.ts';

export type Feed = {
  /** What never changes about it, as a path: `speakers/ada-quill`, `search?q=ferry`. */
  readonly name: string;
  readonly title: string;
  /** Root-relative addresses: the page, the feed itself, and its next page. */
  readonly page: string;
  readonly self: string;
  readonly next: string | null;
  readonly statements: readonly Statement[];
  /** Scheme and host; null: links stay relative. */
  readonly publicAddress: string | null;
};

/** For an entry whose article has no date, and for an empty feed: no clock says when, and readers want a time. */
const NO_TIME = '1970-01-01T00:00:00Z';

export function toAtom(feed: Feed): string {
  const absolute = (path: string): string => `${feed.publicAddress ?? ''}${path}`;
  const link = (rel: string, type: string, path: string): string =>
    `  <link rel="${rel}" type="${type}" href="${xml(absolute(path))}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${xml(tagOf(feed, feed.name))}</id>`,
    `  <title>${xml(feed.title)}</title>`,
    `  <updated>${latest(feed.statements)}</updated>`,
    '  <generator>Quoth</generator>',
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    ...(feed.next === null ? [] : [link('next', 'application/atom+xml', feed.next)]),
    ...feed.statements.map((statement) => atomEntry(feed, statement)),
    '</feed>\n',
  ].join('\n');
}

function atomEntry(feed: Feed, statement: Statement): string {
  const { id, speaker, document } = statement;
  const absolute = (path: string): string => `${feed.publicAddress ?? ''}${path}`;
  const time = timeOf(statement);
  const uri = speaker === null ? '' : `<uri>${xml(absolute(speakerPath(speaker.id)))}</uri>`;
  return [
    '  <entry>',
    `    <id>${xml(tagOf(feed, `statements/${encodeURIComponent(id)}`))}</id>`,
    `    <title>${xml(titleOf(statement))}</title>`,
    `    <updated>${time}</updated>`,
    ...(document.published === null ? [] : [`    <published>${time}</published>`]),
    `    <author><name>${xml(say.presentSpeaker(statement))}</name>${uri}</author>`,
    `    <link rel="alternate" type="text/html" href="${xml(absolute(statementPath(id)))}"/>`,
    ...(isWeb(document.url) ? [`    <link rel="via" href="${xml(document.url ?? '')}"/>`] : []),
    `    <category term="${statement.type}" label="${xml(say.presentType(statement.type))}"/>`,
    `    <content type="text">${xml(contentOf(statement))}</content>`,
    '  </entry>',
  ].join('\n');
}

export function toJsonFeed(feed: Feed): object {
  const absolute = (path: string): string => `${feed.publicAddress ?? ''}${path}`;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language: 'en',
    home_page_url: absolute(feed.page),
    feed_url: absolute(feed.self),
    ...(feed.next === null ? {} : { next_url: absolute(feed.next) }),
    items: feed.statements.map((statement) => {
      const { id, speaker, document } = statement;
      return {
        id: tagOf(feed, `statements/${encodeURIComponent(id)}`),
        url: absolute(statementPath(id)),
        ...(isWeb(document.url) ? { external_url: document.url } : {}),
        title: titleOf(statement),
        content_text: contentOf(statement),
        ...(document.published === null ? {} : { date_published: timeOf(statement) }),
        authors: [
          { name: say.presentSpeaker(statement), ...(speaker === null ? {} : { url: absolute(speakerPath(speaker.id)) }) },
        ],
        tags: [statement.type],
        language: 'en',
      };
    }),
  };
}

/** A feed's own address may change, its id must not (RFC 4151). `.invalid` belongs to nobody, so no stranger's id is the same. */
function tagOf({ publicAddress }: Feed, name: string): string {
  return `tag:${publicAddress === null ? 'quoth.invalid' : new URL(publicAddress).hostname},2026:${name}`;
}

function titleOf(statement: Statement): string {
  const words = say.presentSaid(statement);
  return `${say.presentSpeaker(statement)}: ${words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 90))}…` : words}`;
}

/** “We found it” — Ada Quill, chair; said Thursday 7 Mar 2024. Fenwick Courier, “Bridge to reopen”, 8 Mar 2024. */
function contentOf(statement: Statement): string {
  const { speaker, document, date } = statement;
  const who = `${say.presentSpeaker(statement)}${speaker?.role ? `, ${speaker.role}` : ''}`;
  const where = [
    document.publisher,
    document.title === null ? null : say.presentTitle(document),
    document.published === null ? null : say.presentDate(document.published),
  ];
  const stance = say.presentStance(statement.stance);
  const notes = [stance, statement.type === 'direct' ? null : say.presentTypeMeaning(statement.type)];
  return [
    `${say.presentSaid(statement)} — ${who}; ${say.presentWhen(date)}.`,
    ...notes.filter((note) => note !== null).map((note) => note.replace(/\.?$/u, '.')),
    `${where.filter((part) => part !== null).join(', ') || 'Source not given'}.`,
  ].join(' ');
}

/** A calendar day as RFC 3339 wants a time: its first second, in UTC. An article without a day counts from the first of its month or year. */
function timeOf({ document, date }: Statement): string {
  const [year, month = '01', day = '01'] = (document.published ?? date.value ?? '').split('-');
  return /^\d{4}$/u.test(year ?? '') ? `${year}-${month}-${day}T00:00:00Z` : NO_TIME;
}

function latest(statements: readonly Statement[]): string {
  return statements.map(timeOf).sort().at(-1) ?? NO_TIME;
}

function isWeb(url: string | null): boolean {
  return url !== null && /^https?:\/\/\S+$/iu.test(url);
}

/** Escaped for text and attributes; characters that XML 1.0 cannot hold at all become U+FFFD. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be replaced
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
