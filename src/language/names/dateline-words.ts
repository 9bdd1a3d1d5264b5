// What may stand before the dash of a dateline: {Port Danby, Norland} – The road …, but not {Ida Lund} – The mayor ….

import type { DatelineWords } from '../../text/dateline.ts';
import type { Language } from '../language.ts';

/** A place that no list has is taken for one where it is nobody's name and no office, and a sentence begins behind the dash. */
export function datelineWords({ names, roles, wordClasses }: Language): DatelineWords {
  return {
    isPlace: (name) => names.place(name) !== null,
    mayBePlace(name, next) {
      const words = name.toLowerCase().split(/[ /]/u);
      const isSomebody = (word: string) =>
        names.given(word) !== null ||
        names.honorific(word) !== null ||
        roles(word)?.kind === 'person' ||
        names.demonym(word) !== null;
      const isCommon = wordClasses.isFunctionWord(next.toLowerCase()) || roles(next.toLowerCase()) !== null;
      return isCommon && !words.some(isSomebody) && words.some((word) => wordClasses.isUnknown(word));
    },
  };
}
