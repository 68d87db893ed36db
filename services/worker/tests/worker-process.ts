import type { DatabaseConfig } from '@golfroundpro/shared/config/service-config.ts';
import { startWorker } from './start-worker.ts';

/** An instance of the service in a process of its own, which begins jobs and never ends one: a test kills it. */
const connection = JSON.parse(process.argv[2]!) as DatabaseConfig & {
  user: string;
  password: string;
};
await startWorker({
  database: { connection, drop: () => Promise.resolve() },
  handlers: {
    rounds_export: ({ jobId }) => {
      process.stdout.write(`${jobId}\n`);
      return new Promise(() => undefined);
    },
  },
});
process.stdout.write('ready\n');
