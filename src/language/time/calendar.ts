// The words of the calendar: weekdays, months, units, and the small words around them ("last", "early", "two days earlier").

import { readTable } from '../load.ts';
import { type CalendarWord, type Direction, directionOf, wordOf } from './calendar-words.ts';

export type Calendar = {
  /** Lower-case, without a full stop. */
  word(word: string): CalendarWord | null;
  /** "two" → 2, "12" → 12, "a" → 1. */
  number(word: string): number | null;
  /** "ago" counts from the publication date, "earlier" and "later" from what was dated last. */
  direction(word: string): Direction | null;
  /** "the previous day" -1, "the same day" 0, "the next day" 1. */
  shift(word: string): number | null;
  /** "last month" -1, "this month" 0. */
  last(word: string): number | null;
  /** How the day of a feast is found (see `feastDay`): "christmas day" → "12-25", "good friday" → "easter -2". */
  feast(words: string): string | null;
  /** Whether the name of a feast may begin with the word. */
  opensFeast(word: string): boolean;
  /** Whether a time expression may begin with this word. */
  begins(word: string): boolean;
  /** Whether one begins with it only where another word of the calendar follows: "the", "that", "two", "at". */
  leads(word: string): boolean;
  /** "early", "late", "earlier". */
  isEarly(word: string): boolean;
  /** Before "May" these make it a month: "in May". */
  precedesMonth(word: string): boolean;
  /** Before "2008" these make it a year: "in 2008". */
  precedesYear(word: string): boolean;
  /** "can be {heard} shouting": in a recording. */
  isOnTape(word: string): boolean;
  /** What makes one: "a video {filmed} on Monday". */
  isTaped(word: string): boolean;
  /** What is put down and not spoken among people: "wrote", "tweeted". */
  isWritten(word: string): boolean;
  /** An occasion that the speaker has alone with a reporter or a sheet of paper: "interview", "letter". */
  setsApart(word: string): boolean;
  /** What turns from an occasion to something else: "Meanwhile, Lund said". */
  turnsAway(word: string): boolean;
  /** What sets one occasion apart from those told of before: "in a {separate} interview". */
  isAnother(word: string): boolean;
  /** Over a stretch of time: "during her 2008 campaign". */
  lasts(word: string): boolean;
  /** Before "2008" or "of 2008": "spring", "end". */
  isSeason(word: string): boolean;
  /** The month it begins with in the north: "spring" → 3; null for a winter, which is of two years. */
  season(word: string): number | null;
  /** Months that people are called, too: "May", "April". */
  namesPeople(word: string): boolean;
  /** Before a date these say it is not when something was said: "since Monday". */
  isNotWhen(word: string): boolean;
  /** "By Sunday he thought otherwise": at the head of a sentence some of them say when. */
  opensWhen(word: string): boolean;
  /** Before an occasion these say that something happened at it: "in", "during". */
  isWithin(word: string): boolean;
  /** Whatever follows "Friday’s" after these, something is said there: "at Friday’s practice". */
  isPlaced(word: string): boolean;
  /** "a", "the", "her": may stand between those and the date. */
  isDeterminer(word: string): boolean;
  /** "Black Friday", "Super Tuesday": a name, not any Friday. */
  namesDay(word: string): boolean;
  /** What brings people together to speak: "met", "hearing", "debate"; whoever speaks next speaks there. */
  gathers(word: string): boolean;
  /** Such at which a court, a council, a parliament hears people: "hearing", "inquest". */
  gathersAtSitting(word: string): boolean;
  /** Where people are at a sitting, and what is done to them there, with what stands before it: "gallery" → "in from", "questioning" → "under during". */
  atSitting(word: string): string | null;
  /** Such at which one side speaks and the others ask: "briefing". */
  hasHost(word: string): boolean;
  /** What a court is given and hears: "in evidence", "gave evidence"; not the evidence that the police found. */
  isGiven(word: string): boolean;
  /** "gave", "heard". */
  gives(word: string): boolean;
  /** What a timetable says: "resumes on Tuesday". */
  isScheduled(word: string): boolean;
  /** A match or a race, and how it ends. */
  isContest(word: string): boolean;
  /** "court", "committee": "", "council", "MPs": "votes", "house": "told"; who hears people out, who also votes, who only may. */
  sits(word: string): string | null;
  /** What those do at a sitting: "heard", "adjourned": "", "voted": "votes", and what only a trial does: "began": "trial". */
  hears(word: string): string | null;
  /** What is done to those: "told the court". */
  tells(word: string): boolean;
  /** Those who are told in public: "told reporters", "told the crowd". */
  isAudience(word: string): boolean;
  /** Those of them who have come to listen, and not to report: "the crowd". */
  listens(word: string): boolean;
  /** What ends a trial: "was jailed". */
  isPenalty(word: string): boolean;
  /** What people live through, and how it is told: "fled": "", "was {arrested}": "be", "{lost} his home": "own". */
  befalls(word: string): string | null;
  /** What is somebody's own: "lost his {home}". */
  isBelonging(word: string): boolean;
  /** "{posted} a video of the bear" */
  puts(word: string): boolean;
  /** What shows something: "a {video} of the bear". */
  isFilm(word: string): boolean;
  /** What sets one figure beside another: "{compared} to 11 the previous year", "{down} from 20 last year". */
  compares(word?: string, next?: string): boolean;
  /** Who speaks for a body: "chairman", "spokeswoman". */
  isOfficer(word: string): boolean;
  /** After what was told just before: "said afterwards". */
  isAfterwards(word: string): boolean;
  /** "ruled" makes a "ruling", of which the article may speak next; null for most words. */
  makes(word: string): string | null;
  /** "spoke", "appeared", "published": the verbs among those. */
  speaks(word: string): boolean;
  /** Those of them that are done with the voice: "spoke", not "published". */
  speaksAloud(word: string): boolean;
  /** What is done by telling of it: "who confirmed the arrest". */
  discloses(word: string): boolean;
  /** What is done at a sitting or an opening by whoever leads it: "heard", "sentenced". */
  presides(word: string): boolean;
  /** What is going on or planned where it "is" done: "is holding", "are meeting". */
  isHeld(word: string): boolean;
  /** What leads from a verb of blame to the deed: "for failing", "of leaking". */
  isOfDoing(word: string): boolean;
  /** What is done to papers in a court, where nobody need speak: "filed in court". */
  isLodged(word: string): boolean;
  /** Before what others then speak of: "{following} the crash on Sunday". */
  comesAfter(word: string): boolean;
  /** What opens a sentence with what was spoken of: "{Of} the strike on Sunday, she said". */
  isTopic(word: string): boolean;
  /** "ahead of Friday’s vote": before it, nobody knows on which day. */
  isBeforehand(word: string): boolean;
  /** Participles of what lasts: "headed by Justice Holm", not "hired on Monday". */
  describesState(word: string): boolean;
  /** What others do with a document later: "a letter {seen} by the Ledger". */
  looksAt(word: string): boolean;
  /** What somebody speaks by or at: "spoke", "appeared", "hearing". */
  isSpeaking(word: string): boolean;
  /** What makes of a date the end of a span: "ever since Lund left last year". */
  spans(word: string): boolean;
  /** "over the weekend" */
  precedesWeekend(word: string): boolean;
  /** "within hours": the same day. */
  isSoon(word: string): boolean;
  /** After a day these tie it to something undated: "the same day that it fell". */
  ties(word: string): boolean;
  /** What follows a time of the clock: "at 2000 GMT". */
  isClock(word: string): boolean;
  /** What may open a clause about something else: "after", "because". */
  opensAside(word: string): boolean;
  /** What grants something else first: "{although} Lund left in July". */
  grants(word: string): boolean;
  /** What opens a clause of the same time: "as", "while". */
  isMeanwhile(word: string): boolean;
  /** What may join an occasion with what was said there: "the debate {when} Lund said". */
  isAtWhich(word: string): boolean;
  /** Adverbs of no one day: "often", "repeatedly". */
  isRepeated(word: string): boolean;
  /** Adverbs of a day that is over: "once", "formerly". */
  isLongPast(word: string): boolean;
  /** What parts a report from what it looks back at: "said Lund, referring to the vow last week". */
  looksBack(word: string, before: string): boolean;
  /** "the {quarter} ended June 30" */
  isPeriod(word: string): boolean;
  /** "the quarter {ended} June 30" */
  endsPeriod(word: string): boolean;
  /** What somebody said, pointed back to: "He made the {remark} on Sunday". */
  isUtterance(word: string): boolean;
  /** "said {outside} the court" */
  isOutside(word: string): boolean;
  /** "Ida Lund, {defending}, said" */
  pleads(word: string): boolean;
  /** "“My dog,” he {replied}": to what was said just before. */
  answers(word: string): boolean;
  /** Verbs, by their first form, of what was long ago: "that day in 1967, she {recalled}". */
  recalls(lemma: string): boolean;
  /** What says that an event lies ahead: "likely to appear Wednesday". */
  liesAhead(word: string): boolean;
  /** "a vote due Friday"; but "set" only where "to" or "for" follows: the sun set Friday. */
  liesAheadAlone(word: string): boolean;
  /** What people say things at: "interview", "speech". */
  isOccasion(word: string): boolean;
};

export function loadCalendar(): Calendar {
  const words = new Map<string, CalendarWord>();
  const kinds = new Map<string, Map<string, string>>();
  for (const { word = '', kind = '', value = '' } of readTable('calendar', ['word', 'kind', 'value'])) {
    const entry = wordOf(kind, value);
    if (entry !== null) words.set(word, entry);
    const values = kinds.get(kind) ?? new Map<string, string>();
    kinds.set(kind, values.set(word, value));
  }
  const occasions = new Set(readTable('occasions', ['word']).map((row) => row.word));
  const of = (kind: string): ReadonlyMap<string, string> => kinds.get(kind) ?? new Map<string, string>();
  const among = (kind: string) => {
    const values = of(kind);
    return (word: string): boolean => values.has(word);
  };
  const valueIn = (kind: string) => {
    const values = of(kind);
    return (word: string): string | null => values.get(word) ?? null;
  };
  const numbersOf = (kind: string) => new Map([...of(kind)].map(([word, value]) => [word, Number(value)]));
  const directions = new Map([...of('direction')].map(([word, value]) => [word, directionOf(value)]));
  const [numbers, shifts, lasts] = [numbersOf('number'), numbersOf('shift'), numbersOf('last')];
  const feasts = of('feast');
  const [gathers, speaks, notWhen, seasons] = [of('gathers'), of('speaks'), of('not-when'), of('season')];
  const audiences = of('audience');
  const [lies, looks, compared] = [of('lies-ahead'), of('looks-back'), of('compares')];
  const feastOpeners = new Set([...feasts.keys()].map((words) => words.split(' ')[0] ?? ''));
  const whole = new Set([...feastOpeners, ...words.keys()]);
  const leaders = new Set([...lasts.keys(), ...shifts.keys(), ...numbers.keys(), 'the', 'at'].filter((word) => !whole.has(word)));
  return Object.freeze({
    word: (word: string) => words.get(word) ?? null,
    number: (word: string) => numbers.get(word) ?? (/^\d{1,2}$/u.test(word) ? Number(word) : null),
    direction: (word: string) => directions.get(word) ?? null,
    shift: (word: string) => shifts.get(word) ?? null,
    last: (word: string) => lasts.get(word) ?? null,
    feast: valueIn('feast'),
    opensFeast: (word: string) => feastOpeners.has(word),
    begins: (word: string) => whole.has(word) || leaders.has(word),
    leads: (word: string) => leaders.has(word),
    isEarly: among('early'),
    precedesMonth: among('before-month'),
    precedesYear: among('before-year'),
    isOnTape: among('on-tape'),
    isTaped: among('taped'),
    isWritten: among('written'),
    setsApart: among('apart'),
    turnsAway: among('turns-away'),
    isAnother: among('another'),
    lasts: among('lasts'),
    isSeason: among('season'),
    season: (word: string) => Number(seasons.get(word)) || null,
    namesPeople: among('also-name'),
    isNotWhen: among('not-when'),
    opensWhen: (word: string) => notWhen.get(word) === 'opens',
    isWithin: among('within'),
    isPlaced: among('placed'),
    discloses: among('discloses'),
    presides: among('presides'),
    isHeld: among('held'),
    isOfDoing: among('of-doing'),
    isLodged: among('lodged'),
    comesAfter: (word: string) => notWhen.has(word) && (directions.get(word) === 'after' || shifts.has(word)),
    isTopic: among('topic'),
    isDeterminer: among('determiner'),
    namesDay: among('named-day'),
    gathers: among('gathers'),
    gathersAtSitting: (word: string) => gathers.get(word) === 'sitting',
    atSitting: valueIn('at-sitting'),
    hasHost: (word: string) => gathers.get(word) === 'host',
    isGiven: among('given'),
    gives: among('gives'),
    isScheduled: among('scheduled'),
    isContest: among('contest'),
    sits: valueIn('sits'),
    hears: valueIn('hears'),
    tells: among('tells'),
    makes: valueIn('makes'),
    isAudience: among('audience'),
    listens: (word: string) => audiences.get(word) === 'there',
    isAfterwards: among('afterwards'),
    befalls: valueIn('befalls'),
    isBelonging: among('belonging'),
    puts: among('puts-up'),
    isFilm: among('film'),
    compares: (word = '', next = '') => compared.has(word) && ['', next].includes(compared.get(word) ?? ''),
    isOfficer: among('officer'),
    isPenalty: among('penalty'),
    speaks: among('speaks'),
    speaksAloud: (word: string) => speaks.get(word) === 'aloud',
    isBeforehand: among('beforehand'),
    describesState: among('state'),
    looksAt: among('looks-at'),
    isSpeaking: (word: string) => speaks.has(word) || gathers.has(word) || occasions.has(word),
    spans: among('spans'),
    precedesWeekend: among('before-weekend'),
    isSoon: among('soon'),
    ties: among('ties'),
    isClock: among('clock'),
    opensAside: among('opens-aside'),
    grants: among('grants'),
    isMeanwhile: among('meanwhile'),
    isAtWhich: among('at-which'),
    isRepeated: among('repeated'),
    isLongPast: among('long-past'),
    // "in reference to", not "made the reference on Monday"
    looksBack: (word: string, before: string) => looks.has(word) && ['', before].includes(looks.get(word) ?? ''),
    isUtterance: among('utterance'),
    isOutside: among('outside'),
    pleads: among('pleads'),
    answers: among('answers'),
    recalls: among('recalls'),
    isPeriod: among('period'),
    endsPeriod: among('ends-period'),
    liesAhead: among('lies-ahead'),
    liesAheadAlone: (word: string) => lies.get(word) === '',
    isOccasion: (word: string) => occasions.has(word),
  });
}
