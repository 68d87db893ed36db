import { readFile } from 'node:fs/promises';
import type { DaprClientKind } from '@golfroundpro/shared/service/declaration.ts';
import { makeDaprClient } from '@golfroundpro/shared/dapr/make-dapr-client.ts';
import '../../services/analytics/app.ts';
import '../../services/analytics/context.ts';

// A process that has loaded all of a service and made one of the two clients: how many milliseconds
// old it is then, how many of them it had a core, and how many MB are its share of memory (PSS).
await makeDaprClient(
  { app: 'round', port: 3500, apiToken: 'unused' },
  process.argv[2] as DaprClientKind,
);
const { user, system } = process.cpuUsage();
const age = performance.now();
const [, kB] = /^Pss:\s+(\d+) kB/m.exec(await readFile('/proc/self/smaps_rollup', 'utf8'))!;
const seen = { age, cpu: (user + system) / 1000, memory: Number(kB) / 1024 };
process.stdout.write(JSON.stringify(seen), () => process.exit());
