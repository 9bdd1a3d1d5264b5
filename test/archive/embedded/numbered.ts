// Articles by the number, alike in two processes: enough different words and names that rows, groups and speakers all change.

import type { Article } from '../articles.ts';

export function numbered(id: string): Article {
  const number = Number(id.replace(/\D/gu, ''));
  const day = String((number % 28) + 1).padStart(2, '0');
  return {
    id,
    title: `Article ${id}`,
    publisher: `Paper ${number % 5}`,
    published: `2024-03-${day}`,
    said: [
      { words: `The ${number % 40} boats came home before the storm broke`, by: `Ada Lund${number % 7}` },
      { words: `We counted them twice for article ${id}`, by: number % 3 === 0 ? 'Bo Berg and Cy Dahl' : 'Bo Berg' },
    ],
  };
}
