import { Progress } from '../console/progress.ts';
import { describeError } from '../console/user-error.ts';
import { startStack } from '../stack/start-stack.ts';

// Supervises the stack of the end-to-end tests until somebody stops it: `node main.ts <directory>`.
try {
  const directory = process.argv[2]!;
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  process.on('SIGTERM', () => void stack.stop());
  await stack.stopped;
  process.exit(0);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
