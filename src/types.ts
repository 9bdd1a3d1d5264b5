// Every noun of the house on one page; types only, erased at run time.
//
// The terms are the field's (PARC, PolNeAR, CoreNLP, Citron): an attribution relates a source span, a cue span and a quotation
// (its content); a mention is any reference to somebody; coreference groups mentions; the speaker is the person or body behind a
// source. A statement is the attributed record people search. `null` means: looked, and found none.

// ------------------------------------------------------------------ where

/** Half-open [start, end) in UTF-16 code units of Document.text. The only coordinate system in the house. */
export type Span = { readonly start: number; readonly end: number };

/** A span with the words it holds; `document.text.slice(start, end) === text`, always. */
export type Excerpt = Span & { readonly text: string };

/** `YYYY-MM-DD`, as printed: no time zone, no clock. */
export type CalendarDate = string;

/** One news article, as it came in. `text` is never altered after ingest: every offset points into it. */
export type Document = {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: CalendarDate | null;
  /** "de", where it is not in English: such an article is kept and not extracted. Missing: English. */
  readonly language?: string | undefined;
  readonly text: string;
};

// ------------------------------------------------------------------ the layers of an extraction, in the order of the pipeline

/** Each list is sorted and disjoint; sentences lie inside paragraphs, words inside sentences. */
export type Segments = {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  /** Runs of letters and digits with their inner apostrophes, hyphens and points ("U.S.", "don’t", "Okonjo-Iweala"); no other punctuation. */
  readonly words: readonly Span[];
};

/** What stands between two quotation marks, found by typography alone. */
export type QuotedSpan = {
  /** Without the marks. */
  readonly inner: Span;
  /** With the marks that are there. */
  readonly outer: Span;
  /** 0 for the outermost marks, 1 for a quotation inside a quotation, … */
  readonly depth: number;
  readonly mark: 'double' | 'single';
  /**
   * `mark`: by its partner. `continuation`: the next paragraph reopens it (index + 1 at the same depth goes on with the same speech).
   * `paragraph-end`: the printer forgot the mark; we closed it, and say so.
   */
  readonly closedBy: 'mark' | 'continuation' | 'paragraph-end';
};

/** The words that introduce speech: "said", "according to", "his warning", a colon, a dash. */
export type Cue = {
  readonly span: Span;
  readonly lemma: string;
  readonly form: 'verb' | 'noun' | 'preposition' | 'colon' | 'dash';
};

/** What is reported. `content` is all of it; `quoted` the words between marks: “A,” she said, “B” is one quotation with two quoted pieces. */
export type Quotation = {
  readonly type: StatementType;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  /** How deep it stands inside other quotations: 0 for the article's own. */
  readonly depth: number;
};

export type StatementType = 'direct' | 'mixed' | 'indirect';
export type Gender = 'female' | 'male';

/** Somebody's own words without marks: a transcript's turn, an embedded tweet, a block quotation after “she wrote:”. */
export type Turn = {
  readonly kind: 'turn' | 'tweet' | 'block';
  readonly content: readonly Span[];
  /** The words that name the speaker, or the cue of a block quotation's introduction. */
  readonly label: Span;
  /** The colon, the dash or the verb. */
  readonly cue: Span;
  /** Whom a label stands for that is no name: “A”, “JB”; null: the article does not say who asks. Missing: the label names somebody. */
  readonly mention?: Mention | null | undefined;
};

/** Any reference to somebody: a name, a nominal ("a senior official", "the minister"), a pronoun. */
export type Mention = {
  /** The whole phrase: "Finance Minister Ana Reyes". */
  readonly span: Span;
  /** The words that name or refer: "Ana Reyes", "official", "she". */
  readonly head: Span;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  readonly number: 'singular' | 'plural';
  readonly gender: Gender | null;
  /** What the mention refers to, where form and context tell; null when they do not. 'place' and 'other' do not speak by themselves. */
  readonly entity: SpeakerKind | 'place' | 'other' | null;
};

/** Which source, and which cue, a quotation is ascribed to, before anybody is named. One for each quotation, always. */
export type Attribution = {
  readonly quotation: Quotation;
  /** The source phrase as it stands in the text; null: the article does not say. */
  readonly source: Span | null;
  /** The mention inside the source that refers to the speaker. */
  readonly mention: Mention | null;
  readonly cue: Cue | null;
  /** Index, in the list of attributions, of the statement whose speaker goes on (carry-over, continuation); null when the source stands here. */
  readonly carriedFrom: number | null;
  readonly stance: Stance;
  readonly evidence: Evidence;
};

export type SpeakerKind = 'person' | 'organization' | 'group' | 'document' | 'unnamed';

/** The person or body behind a source, as this article knows them. */
export type Speaker = {
  readonly id: string;
  /** The fullest form the article gives, without titles: "Ana Reyes", "a senior defence official". */
  readonly name: string;
  /** The title or role the article gives: "Finance Minister". */
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** Other forms the article uses: "Reyes". */
  readonly aliases: readonly string[];
  /** Of a joint speaker ("A and B"), else empty. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
};

/** Who a mention is, and why we think so ("the article calls her Maria Okafor"). Null: the article does not say. */
export type Resolution = { readonly speaker: Speaker | null; readonly reasons: readonly Reason[] };

/** "Denied taking money" must never read as said. */
export type Stance = 'asserted' | 'denied' | 'not-said' | 'asked' | 'hypothetical';

export type DatePrecision = 'day' | 'month' | 'year';

/** When it was said, and how we know. */
export type StatementDate = {
  /** `2022-02-24`, `2022-02` or `2022`, as precise as the article is. */
  readonly value: string | null;
  readonly precision: DatePrecision | null;
  /** stated: the article says when. published: it does not, the publication date stands in. inferred: anchored by a full date elsewhere in it. */
  readonly basis: 'stated' | 'published' | 'inferred' | 'unknown';
  /** The words that say when. */
  readonly expression: Span | null;
};

/** Why we think so. */
export type Evidence = {
  /** 0..1, calibrated: of the statements with 0.8, eight in ten are right on articles we did not fit on. */
  readonly confidence: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
};

/** One named piece of evidence; `contribution` is its share of the score (log-odds), `at` the words a page underlines. */
export type Reason = { readonly name: string; readonly contribution: number; readonly at: Span | null };

/** All that was found in one document. Layers hold spans, never copied text, so that `explain` can show every step. */
export type Extraction = {
  readonly document: Document;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly cues: readonly Cue[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  /** One for each attribution, at the same index. */
  readonly resolutions: readonly Resolution[];
  /** One for each attribution, at the same index. */
  readonly dates: readonly StatementDate[];
  /** One for each attribution, at the same index: how sure we are of region and name together, and why. */
  readonly evidence: readonly Evidence[];
  /** The records, one for each attribution, at the same index, in the order of their places; what leaves the house. */
  readonly statements: readonly Statement[];
};

// ------------------------------------------------------------------ the statement record: the contract

/** What the CLI prints, the API returns and exports carry: one statement, with everything needed to cite and to doubt it. */
export type Statement = {
  /** Document id + "-" + start of the first content piece. */
  readonly id: string;
  readonly type: StatementType;
  /** For display: the quoted pieces of a direct statement that has them, else the content pieces, joined by a space. */
  readonly text: string;
  readonly quoted: readonly Excerpt[];
  readonly content: readonly Excerpt[];
  readonly speaker: StatementSpeaker | null;
  readonly stance: Stance;
  readonly source: Excerpt | null;
  readonly cue: (Excerpt & { readonly lemma: string }) | null;
  readonly date: Omit<StatementDate, 'expression'> & { readonly expression: Excerpt | null };
  readonly confidence: number;
  /** The sentence or sentences it stands in, marks included. */
  readonly context: Excerpt;
  readonly document: Omit<Document, 'text'>;
  /** Of a name the article does not give in full: what it is there, and what other articles say for the one named here. Missing: as the article says. */
  readonly identified?: Identified | undefined;
  /** What somebody put right by hand, and how it read before. Missing: nothing. */
  readonly corrected?: Corrected | undefined;
};

export type StatementSpeaker = Omit<Speaker, 'aliases'>;

/** Why a surname is taken for somebody: another article gives them the same words, its title names them, it gives the same office, … */
export type Because = 'same-words' | 'named-in-title' | 'same-role' | 'same-body' | 'same-paper' | 'same-company';

export type Identified = { readonly as: string; readonly because: readonly Because[] };

/** `by`: the numbers of the corrections. What is missing in `was` stands as it stood. */
export type Corrected = {
  readonly by: readonly number[];
  readonly was: { readonly speaker?: StatementSpeaker | null | undefined; readonly date?: Statement['date'] | undefined };
};

// ------------------------------------------------------------------ questions and answers: what one can ask of the house

/** How results are ordered. Null in a request: relevance when there are words to match, else newest. */
export type SearchOrder = 'relevance' | 'newest' | 'oldest' | 'reported';

export type FacetName = 'speaker' | 'source' | 'year' | 'type' | 'kind';

/** Values chosen at the side of the results: OR inside a facet, AND across facets. */
export type FacetSelection = { readonly [name in FacetName]: readonly string[] };

export type SearchRequest = {
  /** As typed; the grammar is `search/query.ts`. Empty lists everything. */
  readonly q: string;
  readonly sort: SearchOrder | null;
  /** 1..100. */
  readonly limit: number;
  /** Opaque, from an earlier page's `next` or `previous`. */
  readonly cursor: string | null;
  /** Whether the same words in several articles are shown once. */
  readonly collapse: boolean;
  readonly facets: FacetSelection;
};

export type SearchHit = Statement & {
  /** Places in this hit's `text` that matched. */
  readonly highlights: readonly Span[];
  /** Ids of the other hits that report the same words, earliest first; empty when there are none. */
  readonly reports: readonly string[];
  /** What the papers with the same words say about the speaker; missing where there is but one. */
  readonly agreement?: Agreement | undefined;
};

/** Of the papers that print the same words: whom they name, and what that does to our confidence. */
export type Agreement = {
  /** Papers in all, this one among them. */
  readonly papers: number;
  /** Papers that name the same speaker, this one among them; 0 where this one names nobody. */
  readonly agreeing: number;
  /** Whom others name instead. */
  readonly others: readonly { readonly speaker: StatementSpeaker; readonly papers: number }[];
  /** Reports whose words differ by more than being shorter or longer. */
  readonly reworded: number;
  /** The confidence of the statement, raised by papers that agree and lowered by those that do not; what is kept stays as extracted. */
  readonly confidence: number;
};

export type FacetValue = {
  readonly value: string;
  readonly label: string;
  /** Hits with this value under all other facets. */
  readonly count: number;
  readonly selected: boolean;
};

export type QueryNotice = {
  readonly code: string;
  readonly message: string;
  /** A query that mends it, where there is one. */
  readonly suggestion: string | null;
};

/** The query as understood. */
export type QueryEcho = {
  /** As typed. */
  readonly text: string;
  /** In words: "statements by Ana Reyes containing the phrase “night ferry”, said in February 2022". */
  readonly words: string;
  readonly notices: readonly QueryNotice[];
  /** The field filters that were typed, for programs. */
  readonly filters: readonly { readonly field: string; readonly value: string; readonly negated: boolean }[];
};

export type SearchPage = {
  readonly query: QueryEcho;
  /** All hits, counted as statements. */
  readonly total: number;
  readonly items: readonly SearchHit[];
  readonly facets: { readonly [name in FacetName]: readonly FacetValue[] };
  readonly next: string | null;
  readonly previous: string | null;
  /** Nearby results when there are few hits; never counted in `total`. */
  readonly relaxed: { readonly reason: string; readonly items: readonly SearchHit[] } | null;
  /** Whole queries that would find more, from the words of the archive. */
  readonly suggestions: readonly { readonly query: string; readonly total: number }[];
  /** Which part of the query keeps results away, and how many there would be without it. */
  readonly removals: readonly {
    readonly part: string;
    /** The query that is left. */
    readonly query: string;
    /** The facet whose choice is to be cleared instead; null when a part of the query goes. */
    readonly facet: FacetName | null;
    readonly total: number;
  }[];
  /** Whether the text looks like a pasted quotation, better checked than searched. */
  readonly looksPasted: boolean;
  /** Whether time ran out and the answer is incomplete. */
  readonly partial: boolean;
};

/** A speaker as lists show them. */
export type SpeakerEntry = Speaker & { readonly statements: number; readonly first: string | null; readonly last: string | null };

export type SpeakerProfile = SpeakerEntry & {
  /** Titles and roles with the dates (of the articles) they were seen, earliest first. */
  readonly roles: readonly {
    readonly role: string;
    readonly first: string | null;
    readonly last: string | null;
    readonly count: number;
  }[];
  readonly years: readonly { readonly value: string; readonly count: number }[];
  readonly sources: readonly { readonly value: string; readonly count: number }[];
  /** Others of the same surname; never merged on that alone. */
  readonly namesakes: readonly SpeakerEntry[];
  /** Of a surname alone: full names it may be short for. Of a full name: surnames alone that may be this one. Nothing tells. */
  readonly couldBe: readonly SpeakerEntry[];
  /** What was put right by hand about who this is. */
  readonly corrections: readonly Correction[];
};

/** One statement with what surrounds it on its page. */
export type StatementDetail = {
  readonly statement: Statement;
  readonly reasons: readonly Reason[];
  /** Other statements that report the same words, earliest first. */
  readonly reports: readonly Statement[];
  /** For each of the reports what differs from these words, gravest first; missing where nobody who knows English looked. */
  readonly changes?: readonly (readonly QuotationChange[])[] | undefined;
  readonly agreement?: Agreement | undefined;
  readonly previousBySpeaker: string | null;
  readonly nextBySpeaker: string | null;
  /** Where the speaker is a surname alone: whom it may mean, best documented first. */
  readonly couldBe: readonly SpeakerEntry[];
  /** What was put right by hand here, oldest first. */
  readonly corrections: readonly Correction[];
};

export type DocumentDetail = { readonly document: Document; readonly statements: readonly Statement[] };

// ------------------------------------------------------------------ beyond search: what the pages show about many statements at once

/** How many hits fall on one date; `value` is a month (2022-02), or a year (2022) where no month is known. */
export type TimeCount = { readonly value: string; readonly count: number };

/** The hits of a search in time, earliest first, months without hits left out. */
export type Timeline = { readonly counts: readonly TimeCount[]; readonly undated: number };

/** Who used these words: one row for each speaker among the hits, most hits first. */
export type SpeakerGroup = {
  readonly speaker: StatementSpeaker;
  readonly count: number;
  /** Dates of the earliest and latest hit, as precise as they are known. */
  readonly first: string | null;
  readonly last: string | null;
};

export type SpeakerGroups = {
  readonly groups: readonly SpeakerGroup[] /** Whether there are more speakers than shown. */;
  readonly limited: boolean;
};

/** A word somebody uses more than others do; `count` is the number of their statements that hold it. */
export type DistinctiveWord = { readonly word: string; readonly count: number };

/** A word two speakers both use, with the statements of each that hold it; most telling first. */
export type SharedTopic = { readonly word: string; readonly a: number; readonly b: number };

/** A newspaper or agency as lists show it; `id` is the slug of its name. */
export type SourceEntry = {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  readonly statements: number;
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
};

export type SourceProfile = SourceEntry & {
  /** Whom it quotes most. */
  readonly speakers: readonly SpeakerGroup[];
  /** Its articles, newest first. */
  readonly articles: readonly (Omit<Document, 'text'> & { readonly statements: number })[];
};

/** What the search field offers while one types: people and bodies first, then words. */
export type Suggestions = {
  readonly speakers: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string | null;
    readonly statements: number;
  }[];
  readonly words: readonly { readonly word: string; readonly statements: number }[];
};

// ------------------------------------------------------------------ the state of the archive

export type ArchiveStatus = {
  readonly documents: number;
  readonly statements: number;
  readonly speakers: number;
  readonly sources: number;
  /** Earliest and latest publication date held. */
  readonly period: { readonly first: CalendarDate | null; readonly last: CalendarDate | null };
  /** Changes whenever the content changes; part of every ETag. */
  readonly version: string;
  /** Where the archive is; null in memory. */
  readonly path: string | null;
};

/** What became of one article of an `add`. */
export type AddOutcome = {
  /** Null when a refused input had no id yet. */
  readonly document: string | null;
  readonly outcome: 'added' | 'replaced' | 'unchanged' | 'refused';
  /** Where it came from: "notes.jsonl:12". */
  readonly place: string;
  readonly statements: number;
  /** Why it was refused; null otherwise. */
  readonly reason: string | null;
  /** "de", where it is kept without being extracted; missing: English. */
  readonly language?: string | undefined;
  /** Why an item of a feed is taken as the feed has it, or left as it was held, and not read where it leads. */
  readonly unfollowed?: string | undefined;
};

/** What a reader yields: an article with the place it came from, or why there is none. */
export type ReadResult = ReadArticle | Refusal;

export type ReadArticle = {
  readonly place: string;
  readonly document: Document;
  /** Of an item of a feed that was to be followed: why these are the words of the feed, and not of the page. */
  readonly unfollowed?: string;
};

export type Refusal = {
  readonly place: string;
  readonly refused: string;
  /** Whether it was fetched and kept before, so that nothing need stand in for it. */
  readonly before?: boolean;
};

/** A web page as it came. Reading it takes longer than anything else is read, so that `add` leaves it to its workers. */
export type UnreadPage = {
  readonly place: string;
  readonly page: {
    readonly bytes: Uint8Array;
    /** What the server says of its encoding. */
    readonly charset: string | null;
    /** Where it came from. */
    readonly url: string | null;
    /** Of an item of a feed: what the feed says of it, as it stands there. The bytes are the words of the item alone. */
    readonly item?: FeedItem;
  };
  /** The item of a feed that led here, to be taken where the page cannot be read. */
  readonly otherwise?: ReadResult | UnreadPage;
  /** Of such an item: the page that could not be had. */
  readonly unfollowed?: Refusal;
};

export type FeedItem = Readonly<Record<'title' | 'publisher' | 'author' | 'published' | 'language', string | null>>;

// ------------------------------------------------------------------ what people put right by hand

/** A correction as it is kept: ground state like the articles, never remade, undone by its number. */
export type Correction = {
  readonly number: number;
  /** When, to the second: `2031-04-03T09:30:00Z`. */
  readonly made: string;
  /** When it was taken back; null: it was not. */
  readonly undone: string | null;
  readonly change: CorrectionChange;
  /** waiting: what it speaks of is not there, or not any more; it will hold as soon as it is. */
  readonly state: 'applied' | 'waiting' | 'undone';
  /** The statement it is attached to now, which may have moved; null for one about a speaker, and while it waits. */
  readonly statement: string | null;
};

export type CorrectionChange = StatementChange | SpeakerChange;

export type StatementChange =
  | { readonly kind: 'said-by'; readonly place: StatementPlace; readonly was: Named | null; readonly speaker: NamedSpeaker }
  | {
      readonly kind: 'said-on';
      readonly place: StatementPlace;
      readonly was: string | null;
      readonly date: { readonly value: string; readonly precision: DatePrecision };
    }
  | { readonly kind: 'not-a-statement'; readonly place: StatementPlace };

export type SpeakerChange =
  | { readonly kind: 'merge'; readonly speaker: Named; readonly into: Named }
  /** What fits every condition given is somebody else's. */
  | { readonly kind: 'split'; readonly speaker: Named; readonly into: Named; readonly where: SplitConditions }
  | { readonly kind: 'rename'; readonly speaker: Named; readonly name: string }
  | { readonly kind: 'alias'; readonly speaker: Named; readonly name: string };

/** Null: any. `role` holds these words; `source` is the newspaper; `called` is the name the article gives. */
export type SplitConditions = {
  readonly role: string | null;
  readonly source: string | null;
  readonly document: string | null;
  readonly called: string | null;
};

export type Named = { readonly id: string; readonly name: string };
export type NamedSpeaker = Named & { readonly kind: SpeakerKind };

/** Where a statement stood when it was put right, and its words, so that it is known again when it has moved. */
export type StatementPlace = Span & { readonly id: string; readonly document: string; readonly words: string };

// ------------------------------------------------------------------ checking a quotation one was given

export type VerifyRequest = {
  /** The remembered or circulating words, as pasted. */
  readonly text: string;
  /** Whom they are ascribed to; null when nobody is named. */
  readonly speaker: string | null;
};

/**
 * exact: verbatim, marks and typography aside. altered: the nearest statement has other words, and which. wrong-speaker: somebody else said
 * it. paraphrase: only indirect reports found. not-found: nothing like it in this archive, which proves nothing.
 */
export type Verdict = 'exact' | 'altered' | 'wrong-speaker' | 'paraphrase' | 'not-found';

/** equal: in both. insert: only in the pasted words. delete: only in the statement. */
export type DiffPiece = { readonly op: 'equal' | 'insert' | 'delete'; readonly text: string };

/** One thing that differs: its kind for programs, its words for people ("‘not’ was dropped"). Gravest first. */
export type QuotationChange = { readonly kind: ChangeKind; readonly words: string };

export type ChangeKind =
  | 'negation'
  | 'condition'
  | 'number'
  | 'name'
  | 'modal'
  | 'not-asserted'
  | 'spliced'
  | 'left-out'
  | 'put-in'
  | 'order'
  | 'word'
  | 'spelling';

export type VerifyMatch = {
  readonly statement: Statement;
  /** 0..1: twice the agreeing words over all words of the claim and of the stretch it covers. For people to sort by, never to decide by. */
  readonly similarity: number;
  readonly coverage: 'whole' | 'excerpt' | 'elided';
  /** Null when nobody was named, or the article does not say who spoke. */
  readonly speakerMatches: boolean | null;
  readonly diff: readonly DiffPiece[];
  readonly changes: readonly QuotationChange[];
  /** Every statement that reports these words, earliest first, this one among them. */
  readonly reports: readonly Statement[];
};

export type Verification = {
  readonly verdict: Verdict;
  readonly text: string;
  readonly speaker: string | null;
  /** Nearest first; of equals the earliest report first. */
  readonly matches: readonly VerifyMatch[];
  /** How many statements match; `matches` holds at most ten. */
  readonly total: number;
  /** Full names in this archive that the given speaker fits, when there is more than one: listed, not chosen. */
  readonly namesakes: readonly string[];
  /** What this archive holds, so that absence is not read as proof. */
  readonly coverage: {
    readonly documents: number;
    readonly statements: number;
    readonly first: CalendarDate | null;
    readonly last: CalendarDate | null;
  };
};

// ------------------------------------------------------------------ citing a statement

export type CitationStyle =
  | 'plain'
  | 'apa'
  | 'mla'
  | 'chicago-notes'
  | 'chicago-author-date'
  | 'bibtex'
  | 'biblatex'
  | 'ris'
  | 'csl-json'
  | 'wikipedia-cite-news'
  | 'wikipedia-blockquote'
  | 'markdown'
  | 'html';

/** A statement ready to be cited: the record, and where it can be read. */
export type Citable = {
  readonly statement: Statement;
  /** Absolute address of the statement's page; null where the house has no public address. */
  readonly permalink: string | null;
};

export type Citation = {
  readonly style: CitationStyle;
  readonly text: string;
  /** What whoever cites should know: a date that is only the publication date, a doubtful speaker. */
  readonly warnings: readonly string[];
};
