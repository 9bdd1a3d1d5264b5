// quoth mcp: lets an assistant check before it quotes. Speaks the Model Context Protocol over standard input and output, logs on stderr.

import { type Call, type Command, DONE, withEngine } from './command.ts';

export const mcpCommand: Command = {
  name: 'mcp',
  operands: '',
  summary: 'answer an assistant over the Model Context Protocol, on standard input and output',
  options: [],
  examples: ['quoth mcp --archive news', 'claude mcp add quoth -- quoth mcp --archive /path/to/news'],
  run,
};

async function run(call: Call): Promise<number> {
  const { house, terminal } = call;
  // Only those who serve tools wait for the protocol to load.
  const { createToolServer } = await import('./tools.ts');
  return withEngine(call, false, async (engine) => {
    const server = createToolServer(engine, house.version, (line) => terminal.tell(line));
    const pipe = await house.openPipe();
    const closed = new Promise<void>((resolve) => {
      server.server.onclose = resolve;
    });
    await server.connect(pipe);
    terminal.tell('quoth: answering over standard input and output; close the input or press Ctrl-C to stop');
    house.whenStopped().addEventListener('abort', () => void server.close(), { once: true });
    await closed;
    return DONE;
  });
}
