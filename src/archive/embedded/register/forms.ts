// Which full names are one: “Robert Hale”, “Robert J. Hale” and, where something speaks for it, “Bob Hale”.

import type { Naming } from '../../../language/names/naming.ts';
import { inCodeOrder } from '../../../text/code-order.ts';
import { type Identity, type Read, sharedWords, wordsOfRole } from './types.ts';

/** Everybody who is called by one id in some article, with what their names have in common. */
type Form = {
  readonly id: string;
  readonly given: string;
  readonly middle: readonly string[];
  readonly suffix: string | null;
  readonly seen: Read[];
};

/** Joins what can only be one person. Two that could be told apart stay two, and what fits both stays a third. */
export function joinForms(naming: Naming, seen: readonly Read[]): readonly Identity[] {
  const byName = [...groupBy(formsOf(seen), ({ given, suffix }) => `${given} ${suffix ?? ''}`).values()].flatMap(joinMiddle);
  const bySuffix = [...groupBy(byName, ([form]) => form?.given ?? '').values()].flatMap((group) => joinSuffix(naming, group));
  return joinNicknames(naming, bySuffix).map((forms) => ({
    id: plainest(naming, forms),
    seen: forms.flatMap((form) => form.seen),
  }));
}

function formsOf(seen: readonly Read[]): readonly Form[] {
  const forms = new Map<string, Form>();
  // In the order of names, so that of two spellings of one id (“Mary-Ann”, “Mary Ann”) always the same is taken apart.
  for (const one of [...seen].sort((a, b) => inCodeOrder(a.name, b.name))) {
    const form = forms.get(one.speaker);
    if (form === undefined) {
      const { speaker, given, middle, suffix } = one;
      forms.set(speaker, { id: speaker, given: given ?? '', middle, suffix, seen: [one] });
    } else form.seen.push(one);
  }
  return [...forms.values()].sort((a, b) => inCodeOrder(a.id, b.id));
}

type Class = readonly Form[];

/** “Robert Hale” is Robert J. Hale, unless there is a Robert K. Hale too: then nobody knows. */
function joinMiddle(forms: readonly Form[]): readonly Class[] {
  const quarrel = forms.some((a) => forms.some((b) => !fitMiddle(a.middle, b.middle)));
  if (!quarrel) return [forms];
  return [...groupBy(forms, ({ middle }) => middle.join(' ')).values()];
}

/** As far as both tell: “j” and “james” fit, “james” and “john” do not. */
function fitMiddle(a: readonly string[], b: readonly string[]): boolean {
  return a.slice(0, b.length).every((word, at) => {
    const other = b[at] ?? '';
    return word === other || (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other));
  });
}

/** “Martin Hale” may be the father of Martin Hale Jr.: only an office they share makes them one. */
function joinSuffix(naming: Naming, classes: readonly Class[]): readonly Class[] {
  const suffixed = classes.filter((forms) => forms.some(({ suffix }) => suffix !== null));
  const bare = classes.filter((forms) => !suffixed.includes(forms));
  const [one, two] = [suffixed[0], bare[0]];
  if (one === undefined || two === undefined || suffixed.length > 1 || bare.length > 1) return classes;
  return shareOffice(naming, one, two) ? [[...two, ...one]] : classes;
}

/** “Bob Hale” is Robert Hale where an article has both, or one office, or the same words; and where no second Robert could be meant. */
function joinNicknames(naming: Naming, classes: readonly Class[]): readonly Class[] {
  const joined = new Map<Class, Class[]>(classes.map((forms) => [forms, [forms]]));
  for (const short of classes) {
    const given = short[0]?.given ?? '';
    if (!naming.isNickname(given)) continue;
    const formal = classes.filter(
      (other) =>
        other !== short &&
        naming.sameGiven(given, other[0]?.given ?? '') &&
        !naming.isNickname(other[0]?.given ?? '') &&
        short.every((a) => other.every((b) => fitMiddle(a.middle, b.middle) && a.suffix === b.suffix)),
    );
    const [only] = formal;
    if (only === undefined || formal.length > 1) continue;
    if (!calledBoth(short, only) && !calledBoth(only, short) && !shareOffice(naming, short, only)) continue;
    joined.get(only)?.push(short);
    joined.delete(short);
  }
  return [...joined.values()].map((together) => together.flat());
}

/** Whether an article that names the one calls them by the other's name too. */
function calledBoth(a: Class, b: Class): boolean {
  const names = new Set(b.flatMap(({ seen }) => seen.map(({ name }) => name.toLowerCase())));
  return a.some(({ seen }) => seen.some(({ aliases }) => aliases.some((alias) => names.has(alias.toLowerCase()))));
}

function shareOffice(naming: Naming, a: Class, b: Class): boolean {
  const words = (forms: Class): readonly string[] => [
    ...new Set(forms.flatMap(({ seen }) => seen.flatMap(({ role }) => (role === null ? [] : wordsOfRole(naming, role))))),
  ];
  return sharedWords(words(a), words(b)) > 0;
}

/** The id of the plainest form: no nickname, nothing between the names; of equals the one that keeps most letters. */
function plainest(naming: Naming, forms: Class): string {
  const [first] = [...forms].sort(
    (a, b) =>
      Number(naming.isNickname(a.given)) - Number(naming.isNickname(b.given)) ||
      a.middle.length - b.middle.length ||
      Number(a.suffix !== null) - Number(b.suffix !== null) ||
      b.id.length - a.id.length ||
      inCodeOrder(a.id, b.id),
  );
  return first?.id ?? '';
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
