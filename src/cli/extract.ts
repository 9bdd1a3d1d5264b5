// quoth extract: finds the statements in articles and prints them; keeps nothing and needs no archive.

import { STANDS_IN } from './add.ts';
import { type Call, type Command, DONE, JSON_FLAG, TROUBLE } from './command.ts';
import { explain } from './explain.ts';
import { presentStatement } from './present.ts';
import { parseReading, READING_OPTIONS } from './reading.ts';

export const extractCommand: Command = {
  name: 'extract',
  operands: '<file...>',
  summary: 'find the statements in articles and print them; needs no archive',
  options: [
    JSON_FLAG,
    { flag: '--explain', meaning: 'print each sentence with what was found in it, and why' },
    ...READING_OPTIONS,
  ],
  examples: [
    'quoth extract article.txt',
    'quoth extract --json articles.jsonl',
    'cat article.txt | quoth extract --explain -',
    'quoth extract --published 2031-04-03 -',
  ],
  run,
};

const NO_DAY = 'no day of publication, from which “on Wednesday” would count; give it with --published YYYY-MM-DD';

async function run({ operands, flags, house, terminal }: Call): Promise<number> {
  let code = DONE;
  let statements = 0;
  let foreign = false;
  const undated: string[] = [];
  for await (const result of house.read(operands, (notice) => terminal.tell(`quoth: ${notice}`), parseReading(flags))) {
    if ('refused' in result) {
      terminal.tell(`quoth: ${result.place}: ${result.refused}`);
      code = TROUBLE;
      continue;
    }
    if (result.unfollowed !== undefined) terminal.tell(`quoth: ${result.place}: ${result.unfollowed}; ${STANDS_IN}`);
    const { language } = result.document;
    if (language !== undefined) {
      terminal.tell(`quoth: ${result.place}: is not in English (${language}); nothing was looked for`);
      foreign = true;
    }
    const extraction = house.extract(result.document);
    statements += extraction.statements.length;
    if (result.document.published === null && extraction.statements.some(({ date }) => date.value === null))
      undated.push(result.place);
    if (flags.json === true) {
      for (const statement of extraction.statements) await terminal.print(JSON.stringify(statement));
    } else if (flags.explain === true) {
      await terminal.print(explain(extraction, terminal, house.sayReason));
    } else {
      for (const statement of extraction.statements) await terminal.print(`${presentStatement(statement, terminal)}\n`);
    }
  }
  // Once, however many there are.
  if (undated.length === 1) terminal.tell(`quoth: ${undated[0]}: has ${NO_DAY}`);
  if (undated.length > 1) terminal.tell(`quoth: ${undated.length} articles have ${NO_DAY}`);
  if (statements === 0 && code === DONE && !foreign) terminal.tell('quoth: nobody is quoted here');
  return code;
}
