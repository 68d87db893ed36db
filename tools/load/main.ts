import { openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { CODES } from './runner/exit-codes.ts';
import { localAddresses } from './runner/local-addresses.ts';
import { runTest } from './runner/run-test.ts';

// `node main.ts run [-e NAME=value …] [--local-ips <range>] <script>`, as k6 takes them. One script a process:
// its modules know k6 by hooks that stay.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    env: { type: 'string', short: 'e', multiple: true },
    'local-ips': { type: 'string' },
    'console-output': { type: 'string' },
  },
});

const told = values['console-output'];
if (told !== undefined) {
  const file = openSync(told, 'w');
  console.log = (...words: unknown[]) => writeSync(file, `${format(...words)}\n`);
}

const tell = (line: string) => console.error(line);

try {
  const pairs = (values.env ?? []).map(
    (pair) => /^([^=]+)=(.*)$/s.exec(pair)?.slice(1) ?? [pair, ''],
  );
  const code = await runTest({
    script: resolve(positionals[1] ?? ''),
    env: Object.fromEntries(pairs) as Record<string, string>,
    localAddress: localAddresses(values['local-ips']),
    tell,
  });
  process.exit(code);
} catch (error) {
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(CODES.script);
}
