// Did she really say that? A pasted quotation, word by word, beside what the archive holds.

import { presentCoverage, presentVerdict, type VerdictWords } from '../../engine/verdict-words.ts';
import { onOneLine } from '../../text/display.ts';
import type { Verdict, Verification, VerifyMatch } from '../../types.ts';
import { facts, type Heading, type House, type Page } from '../page.ts';
import { verifyParameters } from '../parameters.ts';
import * as say from '../present.ts';

export type VerifyFacts = Omit<Verification, 'verdict'> & {
  /** Null while nothing has been asked. */
  readonly verdict: Verdict | null;
  readonly words: VerdictWords | null;
};

export const verify: Page<typeof verifyParameters.shape, VerifyFacts> = {
  path: '/verify',
  view: 'verify',
  summary: 'Whether somebody said these words: the verdict, the nearest statements, and what was changed.',
  parameters: verifyParameters,
  load: async (house, { text, speaker }) => facts(await check(house, text, speaker)),
  heading: headingOf,
};

export async function check(house: House, text: string, speaker: string): Promise<VerifyFacts> {
  const named = speaker.trim() === '' ? null : speaker.trim();
  if (text.trim() === '') {
    const { documents, statements, period } = await house.status();
    const coverage = { documents, statements, first: period.first, last: period.last };
    const nothing = { matches: [], total: 0, sentences: [], namesakes: [], didYouMean: null };
    return { verdict: null, words: null, text: '', speaker: named, ...nothing, coverage };
  }
  const found = await house.verify({ text, speaker: named });
  return { ...found, words: presentVerdict(found, say.presentDate) };
}

export function headingOf({ text, words }: Pick<VerifyFacts, 'text' | 'words'>): Heading {
  if (words === null)
    return { title: 'Check a quotation', description: 'Paste a quotation and see, word by word, whether somebody said it.' };
  const start = onOneLine(text).slice(0, 60);
  return { title: `Check: ${start}${text.trim().length > 60 ? '…' : ''}`, description: words.headline, unlisted: true };
}

/** “213 statements from 36 articles dated 1 Jun 2024 to 20 Nov 2025” */
export function presentCovered(asked: Pick<VerifyFacts, 'coverage'>): string {
  return presentCoverage(asked, (value) => say.presentDate(value));
}

export { presentSentence } from '../../engine/verdict-words.ts';

/** Whether a match still has to say whose words it has not: with the same words by the same one in all, the verdict above has said it. */
export function saysWhose({ verdict, matches, didYouMean }: VerifyFacts, { speakerMatches }: VerifyMatch): boolean {
  if (speakerMatches === null && didYouMean !== null) return false;
  return verdict !== 'wrong-speaker' || matches.some((match) => match.speakerMatches !== false);
}

const COVERAGES = {
  whole: 'The whole statement',
  excerpt: 'Part of a longer statement',
  elided: 'With omissions marked',
} as const;

export function presentMatchCoverage(coverage: keyof typeof COVERAGES): string {
  return COVERAGES[coverage];
}
