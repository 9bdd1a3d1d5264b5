// How sure we are, and why: the reasons for the source and for the name, and one calibrated confidence for both together.

import type { Language } from '../language/language.ts';
import type { Attribution, Evidence, Resolution } from '../types.ts';

/** One verdict for each attribution, in the same order. */
export function judge(
  _english: Language,
  { attributions, resolutions }: { readonly attributions: readonly Attribution[]; readonly resolutions: readonly Resolution[] },
): Evidence[] {
  return attributions.map((attribution, index) => ({
    confidence: attribution.evidence.confidence,
    reasons: [...attribution.evidence.reasons, ...(resolutions[index]?.reasons ?? [])],
  }));
}
