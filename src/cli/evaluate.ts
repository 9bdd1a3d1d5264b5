// quoth evaluate: how often the extractor is right, on articles whose statements somebody marked by hand.

import type { Command } from './command.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  operands: '[gold...]',
  summary: 'score the extractor on gold files (JSON Lines), ours when none is named',
  options: [{ flag: '--fit', meaning: 'fit the weights to the gold files first, and write them' }],
  examples: ['quoth evaluate', 'quoth evaluate gold.jsonl'],
  run: ({ operands, flags, house, terminal }) => house.evaluate(operands, { fit: flags.fit === true }, terminal),
};
