// Who speaks in an article, under which ids, and who is named by others in it.

import type { Naming } from '../../language/names/naming.ts';
import { termsOf } from '../../search/words.ts';
import type { Extraction, Gender, Speaker, Statement, StatementSpeaker } from '../../types.ts';
import { fold } from './folding.ts';

/** What one article calls one speaker; kind is null for somebody it names only among several who speak together. */
export type Appearance = Omit<Speaker, 'kind'> & { readonly kind: Speaker['kind'] | null };

/** Everybody who speaks in an article, alone or together, each once. */
export function appearancesIn({ statements, resolutions }: Pick<Extraction, 'statements' | 'resolutions'>): Appearance[] {
  const found = new Map<string, Appearance>();
  statements.forEach(({ speaker }, index) => {
    if (speaker === null) return;
    const resolved = resolutions[index]?.speaker ?? null;
    const aliases = resolved?.id === speaker.id ? resolved.aliases : [];
    found.set(speaker.id, merge(found.get(speaker.id), { ...speaker, aliases }));
    for (const { id, name } of speaker.members) {
      found.set(id, merge({ id, name, kind: null, role: null, aliases: [], members: [] }, found.get(id)));
    }
  });
  return [...found.values()];
}

function merge(known: Appearance | undefined, seen: Appearance | undefined): Appearance {
  if (known === undefined || seen === undefined) return (known ?? seen) as Appearance; // never called with two undefined
  return {
    ...known,
    name: seen.kind === null ? known.name : seen.name,
    kind: known.kind ?? seen.kind,
    role: known.role ?? seen.role,
    aliases: [...new Set([...known.aliases, ...seen.aliases])],
    members: known.members.length > 0 ? known.members : seen.members,
  };
}

/** Of whom the words that name them tell it: “Mr. Tolland”, “she”. Where they quarrel, nothing is known. */
export function gendersIn(naming: Naming, statements: readonly Statement[]): ReadonlyMap<string, Gender> {
  const told = new Map<string, Set<Gender>>();
  for (const { speaker, source } of statements) {
    const gender = speaker === null || source === null ? null : naming.genderOf(source.text);
    if (speaker !== null && gender !== null) told.set(speaker.id, (told.get(speaker.id) ?? new Set()).add(gender));
  }
  const agreed = [...told].filter(([, genders]) => genders.size === 1);
  return new Map(agreed.flatMap(([id, genders]) => [...genders].map((gender) => [id, gender] as const)));
}

/** The ids under which a statement is listed: a joint statement stands on each member's page too. */
export function speakersOf(speaker: StatementSpeaker | null): readonly string[] {
  return speaker === null ? [] : [...new Set([speaker.id, ...speaker.members.map(({ id }) => id)])];
}

/**
 * Finds the article's other speakers who are named inside what is reported: *“Lund is wrong,” Berg said* is about Lund. Looks words up
 * by the first of each name, so that an article of thousands of statements by thousands of people takes no thousand times as long. Whoever has cut the words already gives them by `cut`.
 */
export function mentionFinder(
  appearances: readonly Appearance[],
): (statement: Statement, cut?: (text: string) => readonly string[]) => readonly string[] {
  const byFirstWord = new Map<string, { readonly form: string; readonly id: string }[]>();
  for (const { id, name, aliases, members } of appearances) {
    if (members.length > 0) continue;
    for (const form of new Set([name, ...aliases].map(fold))) {
      const [word = ''] = form.split(' ', 1);
      if (word !== '') byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), { form, id }]);
    }
  }
  return (statement, cut = termsOf) => {
    const own = new Set(speakersOf(statement.speaker));
    if (appearances.every(({ id }) => own.has(id))) return [];
    const words = `${cut(statement.content.map(({ text }) => text).join(' ')).join(' ')} `;
    const found = new Set<string>();
    for (let at = 0; at < words.length; at = words.indexOf(' ', at) + 1) {
      const word = words.slice(at, words.indexOf(' ', at));
      for (const { form, id } of byFirstWord.get(word) ?? []) if (words.startsWith(`${form} `, at) && !own.has(id)) found.add(id);
    }
    return [...found];
  };
}
