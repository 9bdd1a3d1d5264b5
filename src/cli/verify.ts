// quoth verify: whether somebody said these words. Exit code 0 when they are exact, 1 when they are not, 2 on trouble.

import { presentSentence, presentVerdict } from '../engine/verdict-words.ts';
import { InputError } from '../errors.ts';
import { onOneLine } from '../text/display.ts';
import type { Statement, Verification, VerifyMatch, VerifyRequest } from '../types.ts';
import { readClaims } from './claims.ts';
import { type Call, type Command, DONE, JSON_FLAG, NONE, TROUBLE, withEngine } from './command.ts';
import { count, presentDay, presentStatement } from './present.ts';
import type { Terminal } from './terminal.ts';

export const verifyCommand: Command = {
  name: 'verify',
  operands: '[text...]',
  summary: 'check a quotation: whether somebody said these words ("-" reads them from standard input)',
  options: [
    { ...JSON_FLAG, meaning: 'print JSON, one answer a line' },
    { flag: '--speaker <name>', meaning: 'whom the words are ascribed to' },
    {
      flag: '--batch <file>',
      meaning: 'check every line of a .jsonl or .csv with the columns text and speaker ("-": standard input)',
    },
  ],
  examples: [
    'quoth verify "I was not wrong about the sea" --speaker "Helena Brandvold"',
    'pbpaste | quoth verify -',
    'quoth verify --batch draft.csv --json',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { operands, flags, house, terminal } = call;
  const speaker = typeof flags.speaker === 'string' ? flags.speaker : null;
  if (typeof flags.batch === 'string') return runBatch(call, flags.batch, speaker);
  const typed = operands.join(' ');
  const text = typed === '-' ? await house.readText('-') : typed;
  if (text.trim() === '') {
    throw new InputError('There is nothing to check; give the quotation, "-" to read it from standard input, or --batch FILE', {
      code: 'E_NO_TEXT',
    });
  }
  return withEngine(call, false, async (engine) => {
    const found = await engine.verify({ text, speaker });
    await terminal.print(flags.json === true ? JSON.stringify(found) : presentFound(found, terminal));
    return found.verdict === 'exact' ? DONE : NONE;
  });
}

/** One answer a line; a line that cannot be read is named, and the others still get theirs. */
async function runBatch(call: Call, place: string, speaker: string | null): Promise<number> {
  const { flags, house, terminal, operands } = call;
  if (operands.length > 0)
    throw new InputError(`"${operands.join(' ')}" is one text too many beside --batch; leave one of them out`, {
      code: 'E_NO_TEXT',
    });
  const claims = readClaims(place, await house.readText(place));
  return withEngine(call, false, async (engine) => {
    let code = DONE;
    for (const claim of claims) {
      if ('refused' in claim) {
        terminal.tell(`quoth: ${claim.place}: ${claim.refused}`);
        code = TROUBLE;
        continue;
      }
      const request: VerifyRequest = { text: claim.text, speaker: claim.speaker ?? speaker };
      const found = await engine.verify(request);
      if (found.verdict !== 'exact' && code === DONE) code = NONE;
      await terminal.print(flags.json === true ? JSON.stringify(found) : presentLine(found));
    }
    return code;
  });
}

/** exact	“We will not sell the ferry”	Exact: said in these words by …	harbour-post-12-463 */
function presentLine(found: Verification): string {
  const { headline } = presentVerdict(found, presentDay);
  return [found.verdict, `“${onOneLine(found.text)}”`, headline, found.matches[0]?.statement.id ?? ''].join('\t').trimEnd();
}

function presentFound(found: Verification, terminal: Terminal): string {
  const { label, headline, notes } = presentVerdict(found, presentDay);
  return [
    `${terminal.bold(`${label}:`)} ${headline}`,
    ...notes,
    ...presentSentences(found, terminal),
    ...found.matches.map((match) => `\n${presentMatch(match, terminal)}`),
  ].join('\n');
}

function presentSentences({ sentences }: Verification, terminal: Terminal): string[] {
  if (sentences.length === 0) return [];
  const lines = sentences.map((sentence) => {
    const { label, words } = presentSentence(sentence);
    const behind = [words, sentence.statement ?? ''].filter((part) => part !== '').join(' · ');
    return `  ${terminal.bold(`${label}:`)} ${onOneLine(sentence.text)}${behind === '' ? '' : ` — ${behind}`}`;
  });
  return ['', 'Sentence by sentence:', ...lines];
}

function presentMatch({ statement, changes, diff, reports }: VerifyMatch, terminal: Terminal): string {
  const isVerbatim = diff.every(({ op }) => op === 'equal');
  // Marks as wdiff sets them: colour alone would not reach everybody.
  const pieces = diff.map(({ op, text }) =>
    op === 'equal' ? text : op === 'insert' ? `{+${onOneLine(text)}+}` : `[-${onOneLine(text)}-]`,
  );
  return [
    presentStatement(statement, terminal),
    ...(isVerbatim
      ? []
      : [`  compared: ${onOneLine(pieces.join(' '))}`, `  ${terminal.dim('[-only there-] {+only in the pasted words+}')}`]),
    ...changes.map(({ words }) => `  changed: ${words}`),
    ...presentReports(reports),
  ].join('\n');
}

function presentReports(reports: readonly Statement[]): string[] {
  if (reports.length < 2) return [];
  const places = reports.map(({ id, document: { publisher, published } }) =>
    [publisher ?? 'unknown source', ...(published === null ? [] : [presentDay(published)]), id].join(', '),
  );
  return [`  reported in ${count(reports.length, 'article')}, earliest first:`, ...places.map((place) => `    ${place}`)];
}
