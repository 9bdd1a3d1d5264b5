// A light English stem: taxes, taxed and taxing share "tax". Groups words for a second chance, never shown to anybody.
//
// After Harman's S-stemmer, with the two verb endings; deliberately weaker than Porter, which makes "universe" of "university".

/** The group a folded term belongs to. Short words and numbers stand for themselves. */
export function stem(term: string): string {
  if (term.length < 4 || !/^[a-z]+$/.test(term)) return term;
  const singular = withoutPlural(term);
  return withoutFinalE(withoutVerbEnding(singular));
}

function withoutPlural(term: string): string {
  if (term.endsWith('ies') && term.length > 4) return `${term.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(term)) return term.slice(0, -2);
  if (term.endsWith('s') && !/(?:ss|us|is)$/.test(term)) return term.slice(0, -1);
  return term;
}

function withoutVerbEnding(term: string): string {
  if (term.endsWith('ied') && term.length > 4) return `${term.slice(0, -3)}y`;
  const base = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(term)?.[1];
  // "red", "king", "bring" keep their ending: what is left must be a word of three letters with a vowel.
  if (base === undefined || base.length < 3) return term;
  // "planned" → plan, but "falling" → fall.
  return /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
}

/** "raised" leaves rais, "raise" must too; "movie" and "free" keep theirs. */
function withoutFinalE(term: string): string {
  return term.length > 4 && /[^aeiou]e$/.test(term) ? term.slice(0, -1) : term;
}
