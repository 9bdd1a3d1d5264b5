// A file of JSON: a list of articles, one article, articles that follow each other, or a JSON Feed.

import { decode } from './encoding.ts';
import { readFeed } from './feed.ts';
import { parseArticle, refuseMissing } from './json-lines.ts';
import { splitValues } from './json-values.ts';
import type { Reader } from './source.ts';

export const jsonFile: Reader = {
  name: 'JSON',
  format: 'json',
  extensions: ['.json'],
  async *read(source, options) {
    const { place } = source;
    const missing = new Set(options.fields.keys());
    let number = 0;
    for await (const value of splitValues(decode(source))) {
      number++;
      if (number === 1 && value !== null && isFeed(value)) {
        missing.clear();
        yield* readFeed(source, value, options);
      } else yield parseArticle(`${place}#${number}`, value, options.fields, missing);
    }
    yield* refuseMissing(place, number, missing);
    if (number === 0) yield { place, refused: 'is empty; it should hold a list of articles, as [{"text": "…"}]' };
  },
};

function isFeed(value: string): boolean {
  return (
    /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//u.test(value.slice(0, 2000)) ||
    /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//u.test(value.slice(-2000))
  );
}
