import { commands, type CommandName } from './commands/table.ts';
import { endOnSignals, untilEnded } from './console/ending.ts';
import { describeError } from './console/user-error.ts';

const [name = 'help', ...args] = process.argv.slice(2);

// Whoever reads our output may go away, a terminal too: a stack that runs must still be stopped.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

// Whoever started us was killed: end as if that had been asked for.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

endOnSignals();
const code = await run();
await untilEnded();
process.exit(code);

async function run(): Promise<number> {
  if (!Object.hasOwn(commands, name)) {
    console.error(`There is no command ${name}. npm run help lists them all.`);
    return 2;
  }
  try {
    return await commands[name as CommandName].run(args);
  } catch (error) {
    console.error(describeError(error));
    return 1;
  }
}
