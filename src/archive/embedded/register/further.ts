// Goes on from what was decided: an article that calls somebody what others call them decides nothing anew but the surnames of those weeks.
//
// What comes of it is what deciding among all would give; where that is not sure, all are decided anew.

import type { Naming } from '../../../language/names/naming.ts';
import { placesByRole, tellApart } from './namesakes.ts';
import { addTo, COMPANY_DAYS, identifyShort, OFFICE_DAYS, type Person, personOf } from './short.ts';
import type { Around, Decision, Read } from './types.ts';

/** Whoever is asked about, with whatever else is known of them. */
type One = { readonly seen: Read };

/** What was decided, as far as somebody more may change it. */
export type Settled<Asked extends One> = {
  /** Full names by the id that articles give. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Those who are not named in full. */
  readonly shorts: Asked[];
  /** Whom a surname may mean; null: nobody has asked yet. */
  people: ReadonlyMap<string, Person> | null;
};

/** All that articles call somebody by: what is among it already joins and parts nobody. */
type Form = {
  readonly owner: Owner;
  readonly names: Set<string>;
  readonly roles: Set<string>;
  readonly aliases: Set<string>;
  readonly genders: Set<string>;
};

type Owner = { readonly id: string; readonly seen: Read[]; places: ReadonlyMap<string | null, readonly string[]> | null };

/** Null: people had their say here, or some who bear one name are two; then all are always decided together. */
export function settledBy<Asked extends One>(asked: readonly Asked[], decisions: readonly Decision[]): Settled<Asked> | null {
  const owners = new Map<string, Owner>();
  const forms = new Map<string, Form>();
  const shorts: Asked[] = [];
  for (const [at, one] of asked.entries()) {
    const { identity, moves } = decisions[at] as Decision; // one for each
    const { seen } = one;
    if (seen.pinned || moves.length > 0) return null;
    if (!seen.full) {
      shorts.push(one);
      continue;
    }
    const owner = owners.get(identity) ?? { id: identity, seen: [], places: null };
    owners.set(identity, owner);
    owner.seen.push(seen);
    const form = forms.get(seen.speaker) ?? newForm(owner);
    forms.set(seen.speaker, form);
    if (form.owner !== owner) return null;
    note(form, seen);
  }
  // Whoever was told apart from a namesake bears no article's id.
  for (const owner of owners.values()) if (forms.get(owner.id)?.owner !== owner) return null;
  return { forms, shorts, people: null };
}

function newForm(owner: Owner): Form {
  return { owner, names: new Set(), roles: new Set(), aliases: new Set(), genders: new Set() };
}

function note({ names, roles, aliases, genders }: Form, seen: Read): void {
  names.add(seen.name);
  if (seen.role !== null) roles.add(seen.role);
  for (const alias of seen.aliases) aliases.add(alias);
  if (seen.gender !== null) genders.add(seen.gender);
}

/**
 * Decides who those are who came since, and looks at the surnames again for which they may speak. Null: all are to be decided anew, and
 * what was settled is no longer of use.
 */
export function decideFurther<Asked extends One>(
  { naming, around }: { readonly naming: Naming; readonly around: Around },
  settled: Settled<Asked>,
  more: readonly Asked[],
): readonly { readonly one: Asked; readonly decision: Decision }[] | null {
  const full = more.filter(({ seen }) => seen.full);
  for (const { seen } of full) if (!isNothingNew(settled, seen)) return null;
  const named = full.map(({ seen }) => ({ seen, owner: (settled.forms.get(seen.speaker) as Form).owner })); // it was found a moment ago
  for (const { seen, owner } of named) owner.seen.push(seen);
  if (named.some(({ seen, owner }) => mayBeTwo(naming, owner, seen, around))) return null;
  const short = more.filter(({ seen }) => !seen.full);
  const people = settled.people;
  if (people !== null) for (const { seen, owner } of named) addTo(naming, people.get(owner.id), seen);
  const again = full.flatMap(({ seen }) => spokenFor(settled.shorts, seen, around));
  settled.shorts.push(...short);
  const asked = new Set([...again, ...short]);
  const known = asked.size === 0 ? [] : [...peopleOf(naming, settled).values()];
  const decided = named.map(({ owner }, at) => ({ one: full[at] as Asked, decision: decisionOf(owner.id, []) })); // they run side by side
  for (const one of asked) {
    const found = identifyShort(naming, one.seen, known, around);
    decided.push({ one, decision: decisionOf(found?.identity ?? one.seen.speaker, found?.because ?? []) });
  }
  return decided;
}

function decisionOf(identity: string, because: Decision['because']): Decision {
  return { identity, because, moves: [] };
}

/** Whether somebody is called only what they were called before, so that names, offices and genders join and part as they did. */
function isNothingNew<Asked extends One>({ forms }: Settled<Asked>, seen: Read): boolean {
  const form = forms.get(seen.speaker);
  return (
    form?.names.has(seen.name) === true &&
    !seen.pinned &&
    seen.day !== null &&
    (seen.role === null || form.roles.has(seen.role)) &&
    (seen.gender === null || form.genders.has(seen.gender)) &&
    seen.aliases.every((alias) => form.aliases.has(alias)) &&
    // Whom only lists of joint speakers have named becomes a person with the first article that names them alone.
    (seen.together || form.owner.seen.some(({ together }) => !together))
  );
}

/** Whether an office at one more day may part somebody in two who held offices at several places. */
function mayBeTwo(naming: Naming, owner: Owner, { role }: Read, around: Around): boolean {
  owner.places ??= placesByRole(naming, owner.seen);
  if (role === null || owner.places.get(role)?.length === 0) return false;
  const places = new Set([...owner.places.values()].map((words) => words.join(' ')));
  places.delete('');
  return places.size > 1 && tellApart(naming, owner, around).length > 1;
}

/** Those for whom an appearance may speak: of these weeks, of the same words, or of an office held in these years. */
function spokenFor<Asked extends One>(shorts: readonly Asked[], seen: Read, around: Around): readonly Asked[] {
  if (shorts.length === 0) return [];
  const from = seen.day ?? 0; // it is known to have one
  const sameWords = new Set(around.alsoGiven(seen));
  return shorts.filter(({ seen: { document, speaker, role, day } }) => {
    if (sameWords.has(`${document} ${speaker}`)) return true;
    const apart = Math.abs((day ?? Number.POSITIVE_INFINITY) - from);
    return apart <= COMPANY_DAYS || (role !== null && seen.role !== null && apart <= OFFICE_DAYS);
  });
}

function peopleOf<Asked extends One>(naming: Naming, settled: Settled<Asked>): ReadonlyMap<string, Person> {
  settled.people ??= new Map(
    [...new Set([...settled.forms.values()].map(({ owner }) => owner))]
      .filter(({ seen }) => seen.some(({ together }) => !together))
      .map((owner) => [owner.id, personOf(naming, owner)]),
  );
  return settled.people;
}
