// The side door: turns a command line into a call of one command, and whatever goes wrong into one clear message and an exit code.

import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import { QuothError } from '../errors.ts';
import { didYouMean } from '../text/near-miss.ts';
import { type Command, type CommandOption, DONE, TROUBLE } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { House } from './house.ts';
import { PipeClosed, type Terminal } from './terminal.ts';

/** Runs one command line; resolves to its exit code. Writes only to the terminal it is given. */
export async function runCli(argv: readonly string[], house: House, terminal: Terminal): Promise<number> {
  let code = DONE;
  let answer = '';
  const program = new Commander('quoth')
    .description('Finds who said what, and when, in news articles.')
    .version(house.version, '--version', 'print the version')
    .helpOption('-h, --help', 'show what there is to say')
    .helpCommand('help [command]', 'show how a command is used')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      // The errors of commander are told below, in one line like ours.
      writeErr: () => undefined,
      writeOut: (text) => {
        answer += text;
      },
    })
    .addHelpText('after', '\nQuick start: quoth add articles.jsonl, then quoth search "eastern flank"');
  addSettings(program, house, null);
  for (const command of COMMANDS) {
    const child = program
      .command(`${command.name} ${command.operands}`.trim())
      .description(command.summary)
      .addHelpText('after', `\nExamples:\n${command.examples.map((example) => `  ${example}`).join('\n')}`)
      .configureHelp({ showGlobalOptions: true });
    for (const option of command.options) child.addOption(toOption(option));
    addSettings(child, house, command);
    child.action(async () => {
      code = await command.run({ operands: child.args, flags: child.optsWithGlobals(), house, terminal });
    });
  }
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = explainFailure(error, argv, terminal);
  }
  try {
    if (answer !== '') await terminal.print(answer.trimEnd());
  } catch (error) {
    if (!(error instanceof PipeClosed)) throw error;
  }
  return code;
}

function addSettings(program: Commander, house: House, command: Command | null): void {
  for (const { flag, env, fallback, meaning, commands } of house.settings) {
    const here = command === null ? commands === null : commands?.includes(command.name) === true;
    if (here) program.addOption(new Option(flag, `${meaning} (or ${env}; default ${fallback})`));
  }
}

function toOption({ flag, meaning, parse }: CommandOption): Option {
  const option = new Option(flag, meaning);
  if (parse === undefined) return option;
  return option.argParser((typed) => {
    const parsed = parse(typed);
    if ('expected' in parsed) throw new InvalidArgumentError(`Give ${parsed.expected}`);
    return parsed.value;
  });
}

function explainFailure(error: unknown, argv: readonly string[], terminal: Terminal): number {
  if (error instanceof PipeClosed) return DONE;
  if (error instanceof CommanderError) {
    // Help and version end by this error too, with exit code 0.
    if (error.exitCode === 0) return DONE;
    // `quoth search nato -russia` means a word to leave out, not a flag.
    const dash = /'-[^-]/u.test(error.message) ? '; words that begin with a dash go behind "--"' : '';
    const asked = COMMANDS.find(({ name }) => argv.includes(name));
    const help =
      asked === undefined ? '"quoth --help" lists commands and flags' : `"quoth ${asked.name} --help" shows how it is used`;
    const [, topic = ''] = argv;
    // `cat article.txt | quoth extract`
    const input = error.code === 'commander.missingArgument' && asked?.operands === '<file...>' ? '; "-" is standard input' : '';
    const usage = error.code === 'commander.help' ? noSuchCommand(topic) : presentUsage(error.message) + input;
    terminal.tell(`quoth: ${usage}${dash}; ${help}`);
    return TROUBLE;
  }
  if (error instanceof QuothError) {
    terminal.tell(`quoth: ${error.message}`);
    return error.exitCode;
  }
  // A bug of ours: the stack is what a report needs.
  terminal.tell(
    `quoth: this should not have happened, please report it\n${error instanceof Error ? error.stack : String(error)}`,
  );
  return TROUBLE;
}

/** Of `quoth help serach`, for which commander prints the help of everything. */
function noSuchCommand(typed: string): string {
  const known = COMMANDS.map(({ name }) => name);
  return `unknown command '${typed}'${didYouMean(typed, known)}`;
}

/** "error: unknown option '--jsn'\n(Did you mean --json?)" → "unknown option '--jsn' (did you mean --json?)". */
function presentUsage(message: string): string {
  return message
    .replace(/^error: /u, '')
    .replace(/\s*\n\(Did/u, ' (did')
    .trim();
}
