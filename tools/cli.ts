import { commands, type CommandName } from './commands/table.ts';
import { describeError } from './console/user-error.ts';

const [name = 'help', ...args] = process.argv.slice(2);

// Whoever reads our output may go away, a terminal too: a stack that runs must still be stopped.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

try {
  if (!Object.hasOwn(commands, name)) {
    console.error(`There is no command ${name}. npm run help lists them all.`);
    process.exit(2);
  }
  process.exitCode = await commands[name as CommandName].run(args);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
