// How long does it take to check a quotation? Quotations from made-up statements, bent as people bend them.

import { seeded } from './corpus.js';
import { latency } from './measure.js';

const CLAIMS = 100;

/** Milliseconds for each kind of claim, at the middle and at 95 %, and the share that found its statement. */
export async function benchVerify(engine, statements) {
  const rows = [];
  for (const [name, claims] of Object.entries(claimsOf(statements.filter(({ type }) => type === 'direct')))) {
    const found = new Set();
    const times = await latency(claims, async (claim) => {
      const { matches } = await engine.verify({ text: claim.text, speaker: claim.speaker });
      if (matches.some(({ reports }) => reports.some(({ id }) => claim.ids.includes(id)))) found.add(claim);
    });
    rows.push({ name, ...times, found: found.size / claims.length });
  }
  return rows;
}

function claimsOf(statements) {
  const chance = seeded(3);
  const one = () => statements[Math.floor(chance() * statements.length)];
  const some = (make) =>
    Array.from({ length: CLAIMS }, (_, at) => {
      const [said, other] = [one(), one()];
      // Every other claim names somebody.
      const speaker = at % 2 === 0 ? (said.speakers[0]?.name ?? null) : null;
      return { text: make(said.text, other.text), ids: [said.id, other.id], speaker };
    });
  const words = (text) => text.split(' ');
  return {
    'to the letter': some((text) => text),
    'one word put in': some((text) => [...words(text).slice(0, 5), 'not', ...words(text).slice(5)].join(' ')),
    'every seventh word lost': some((text) =>
      words(text)
        .filter((_, at) => at % 7 !== 3)
        .join(' '),
    ),
    'two spliced': some((text, other) => [...words(text).slice(0, 9), ...words(other).slice(-9)].join(' ')),
    'three words of it': some((text) => words(text).slice(4, 7).join(' ')),
    'two hundred words': some((text, other) => `${text} ${other} `.repeat(4)),
    'words nobody said': some((text, other) =>
      words(`${text} ${other}`)
        .sort(() => chance() - 0.5)
        .slice(0, 20)
        .join(' '),
    ),
  };
}
