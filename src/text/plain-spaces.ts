// A text as its words stand, whatever the typesetter put between them: one kind of space, and no line break inside a paragraph.

import { findParagraphs } from './paragraphs.ts';

/** What most texts have none of: a space that is not the common one, such as the no-break space. */
const OTHER_SPACE = /[^\S \n]/u;

/**
 * The same text with a common space for every other space, and for each line break inside a paragraph of hard-wrapped text. No character comes or goes:
 * a span of the one is a span of the other.
 */
export function plainSpaces(text: string): string {
  const paragraphs = findParagraphs(text);
  const broken = paragraphs.some(({ start, end }) => {
    const at = text.indexOf('\n', start);
    return at >= 0 && at < end;
  });
  if (!broken && !OTHER_SPACE.test(text)) return text;
  let plain = '';
  let done = 0;
  for (const { start, end } of paragraphs) {
    plain += text.slice(done, start) + spaced(text.slice(start, end));
    done = end;
  }
  return plain + text.slice(done);
}

function spaced(paragraph: string): string {
  return paragraph.replace(/[^\S ]/gu, ' ');
}
