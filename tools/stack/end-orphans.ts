import { endOrphans } from './process-record.ts';

/** `node end-orphans.ts <file>`: ends what a supervisor that was killed had noted there. */
await endOrphans(process.argv[2]!);
