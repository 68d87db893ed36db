import { Progress } from '../console/progress.ts';
import { startStack } from '../stack/start-stack.ts';

// Supervises the stack of the end-to-end tests until somebody stops it: `node main.ts <directory>`.
const stack = await startStack({
  directory: process.argv[2]!,
  portMode: 'free',
  progress: new Progress(),
});
process.on('SIGTERM', () => void stack.stop());
await stack.stopped;
process.exit(0);
