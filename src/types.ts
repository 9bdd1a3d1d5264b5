// The nouns of the house, by subject; types only, erased at run time. `null` means: looked, and found none.

/** Where something stands, and the article it stands in. */
export type * from './types/article.ts';
/** How it is quoted. */
export type * from './types/citation.ts';
/** What people put right by hand. */
export type * from './types/corrections.ts';
/** What is known of one statement, article, speaker or newspaper. */
export type * from './types/entries.ts';
/** What the stages find: cues, quotations, mentions, attributions, speakers, dates, evidence. */
export type * from './types/extraction.ts';
/** What comes in, and what became of it. */
export type * from './types/intake.ts';
/** How the archive is asked. */
export type * from './types/search.ts';
/** What leaves the house: the statement record. */
export type * from './types/statement.ts';
/** Did she really say that? */
export type * from './types/verification.ts';
