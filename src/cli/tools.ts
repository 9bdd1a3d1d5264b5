// What an assistant may ask over the Model Context Protocol: search, verify, statement, speaker, answered with the records of the house.

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { type Engine, plainRequest } from '../engine/engine.ts';
import { presentVerdict } from '../engine/verdict-words.ts';
import { QuothError } from '../errors.ts';
import { presentDay } from './present.ts';

/** The longest quotation to check, in characters: a page of a newspaper. */
const LONGEST_TEXT = 20_000;

/** A server that is not connected yet; `tell` hears of bugs. */
export function createToolServer(engine: Engine, version: string, tell: (line: string) => void): McpServer {
  const server = new McpServer({ name: 'quoth', version }, { instructions: INSTRUCTIONS });
  const answer = answerWith(tell);
  const annotations = { readOnlyHint: true, openWorldHint: false };
  server.registerTool(
    'verify',
    {
      title: 'Check a quotation',
      description:
        'Checks a quotation before you use it. Answers with a verdict (exact, altered, wrong-speaker, paraphrase, not-found), the nearest statements, what was changed word by word, who said it, when, and every place it was reported. Quote only what is exact; not-found proves nothing beyond this archive.',
      inputSchema: {
        text: z.string().min(1).max(LONGEST_TEXT).describe('The quotation, as remembered or as it circulates.'),
        speaker: z.string().max(300).optional().describe('Whom it is ascribed to.'),
      },
      annotations,
    },
    ({ text, speaker }) =>
      answer(async () => {
        const found = await engine.verify({ text, speaker: speaker ?? null });
        return { summary: presentVerdict(found, presentDay), ...found };
      }),
  );
  server.registerTool(
    'search',
    {
      title: 'Search statements',
      description:
        'Finds who said what, and when. Words, "exact phrases", OR, -word, speaker:name, source:name, after:2024-06, before:2025, type:direct. Each item is a statement record with its speaker, date, article and confidence.',
      inputSchema: {
        query: z.string().max(2000).describe('The query; empty lists the newest statements.'),
        limit: z.number().int().min(1).max(100).default(10).describe('How many statements at most.'),
      },
      annotations,
    },
    ({ query, limit }) =>
      answer(async () => {
        const page = await engine.search(plainRequest(query, { limit }));
        const { query: asked, total, items, suggestions, partial } = page;
        return { query: asked, total, items, suggestions, partial };
      }),
  );
  server.registerTool(
    'statement',
    {
      title: 'One statement',
      description:
        'One statement by its id: the exact words, speaker, date, article, the reasons for naming this speaker, and other reports of the same words.',
      inputSchema: { id: z.string().min(1).max(500).describe('The id of a statement, from search or verify.') },
      annotations,
    },
    ({ id }) => answer(() => engine.statement(id)),
  );
  server.registerTool(
    'speaker',
    {
      title: 'Look up a speaker',
      description:
        'Who is quoted under a name: roles, aliases, number of statements, first and last date. Several people of one name are listed, never merged.',
      inputSchema: { name: z.string().min(1).max(300).describe('A name, a part of one, an office, or the id of a speaker.') },
      annotations,
    },
    ({ name }) => answer(() => findSpeakers(engine, name)),
  );
  return server;
}

const INSTRUCTIONS =
  'Quoth holds statements extracted from news articles, with speaker, date and source. Check a quotation with verify before you repeat it, name the article when you quote, and pass doubt on: a low confidence, a date that is only the date of publication, a stance other than asserted.';

/** More people than this of one name are no answer. */
const MOST_SPEAKERS = 20;

/** With the whole profile when only one person fits. */
async function findSpeakers(engine: Engine, name: string): Promise<object> {
  const found = await engine.speakers(name);
  const meant = found.filter((entry) => entry.id === name || entry.name.toLowerCase() === name.toLowerCase());
  const [only, ...others] = meant.length > 0 ? meant : found;
  if (only === undefined) return { total: 0, speakers: [] };
  if (others.length === 0) return { total: 1, speakers: [await engine.speaker(only.id)] };
  return { total: others.length + 1, speakers: [only, ...others].slice(0, MOST_SPEAKERS) };
}

type Answer = {
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: true;
};

/** The record as text and as data; what goes wrong is told to the assistant, a bug also to the log. */
function answerWith(tell: (line: string) => void): (ask: () => Promise<object>) => Promise<Answer> {
  return async (ask) => {
    try {
      const record = await ask();
      return { content: [{ type: 'text', text: JSON.stringify(record) }], structuredContent: { ...record } };
    } catch (error) {
      const isOurs = error instanceof QuothError;
      if (!isOurs) tell(`quoth: ${error instanceof Error ? error.stack : String(error)}`);
      return { content: [{ type: 'text', text: isOurs ? error.message : 'Something went wrong inside quoth.' }], isError: true };
    }
  };
}
