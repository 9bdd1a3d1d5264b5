// A file of JSON: a list of articles, one article, articles that follow each other, or a JSON Feed.

import { readFeed } from './feed.ts';
import { parseArticle } from './json-lines.ts';
import { splitValues } from './json-values.ts';
import { decode, type Reader } from './source.ts';

export const jsonFile: Reader = {
  name: 'JSON',
  format: 'json',
  extensions: ['.json'],
  async *read(source, options) {
    const { place, bytes } = source;
    let number = 0;
    for await (const value of splitValues(decode(bytes))) {
      number++;
      if (number === 1 && value !== null && isFeed(value)) yield* readFeed(source, value, options);
      else yield parseArticle(`${place}#${number}`, value, options.fields);
    }
    if (number === 0) yield { place, refused: 'is empty; it should hold a list of articles, as [{"text": "…"}]' };
  },
};

function isFeed(value: string): boolean {
  return (
    /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//u.test(value.slice(0, 2000)) ||
    /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//u.test(value.slice(-2000))
  );
}
