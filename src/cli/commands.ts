// The table of commands, in the order --help shows them.

import { addCommand } from './add.ts';
import { citeCommand } from './cite.ts';
import type { Command } from './command.ts';
import { correctCommand } from './correct.ts';
import { correctionsCommand } from './corrections.ts';
import { evaluateCommand } from './evaluate.ts';
import { extractCommand } from './extract.ts';
import { backupCommand, checkCommand, exportCommand, removeCommand } from './keep.ts';
import { mcpCommand } from './mcp.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { speakerCommand } from './speaker.ts';
import { speakersCommand } from './speakers.ts';
import { rebuildCommand, statusCommand } from './status.ts';
import { verifyCommand } from './verify.ts';
import { watchCommand } from './watch.ts';

export const COMMANDS: readonly Command[] = [
  serveCommand,
  addCommand,
  searchCommand,
  speakerCommand,
  verifyCommand,
  citeCommand,
  watchCommand,
  correctCommand,
  speakersCommand,
  correctionsCommand,
  extractCommand,
  statusCommand,
  rebuildCommand,
  removeCommand,
  checkCommand,
  backupCommand,
  exportCommand,
  evaluateCommand,
  mcpCommand,
];
