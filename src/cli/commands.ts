// The table of commands, in the order --help shows them.

import type { Command } from './command.ts';
import { extractCommand } from './extract.ts';

export const COMMANDS: readonly Command[] = [extractCommand];
