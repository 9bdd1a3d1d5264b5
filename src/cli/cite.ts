// quoth cite: a statement in the style one needs, with what whoever cites it should know. Warnings go to stderr, the citation to stdout.

import { parseStyle, STYLES } from '../engine/citing.ts';
import { type Call, type Command, DONE, withEngine } from './command.ts';

export const citeCommand: Command = {
  name: 'cite',
  operands: '<id>',
  summary: 'cite a statement: as text, in a scholarly style, or for a reference manager',
  options: [
    { flag: '--json', meaning: 'print JSON: {style, text, warnings}' },
    { flag: '--style <style>', meaning: `${STYLES.map(({ style }) => style).join(', ')} (default plain)` },
  ],
  examples: ['quoth cite 9f475b643434-180', 'quoth cite 9f475b643434-180 --style apa'],
  run,
};

async function run(call: Call): Promise<number> {
  const { operands, flags, terminal } = call;
  const [id = ''] = operands;
  const style = parseStyle(typeof flags.style === 'string' ? flags.style : 'plain');
  return withEngine(call, false, async (engine) => {
    const citation = await engine.cite(id, style);
    if (flags.json === true) await terminal.print(JSON.stringify(citation));
    else {
      await terminal.print(citation.text.trimEnd());
      for (const warning of citation.warnings) terminal.tell(`quoth: ${warning}`);
    }
    return DONE;
  });
}
