import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../console/user-error.ts';
import type { Mail } from '../mail-sink/read-mail.ts';
import { readMails } from '../mail-sink/read-mails.ts';
import { layoutOf } from '../stack/layout.ts';
import { readStackFile } from '../stack/stack-file.ts';

const SHOWN = 10;
const POLL_MS = 1000;

/** Lists the newest mails of the stack, the last of them at the end; `--follow` waits for more. */
export async function runMail(
  [address]: string[],
  { follow }: { follow: boolean },
): Promise<number> {
  const port = (await readStackFile(layoutOf()))?.ports['mail-sink'];
  if (port === undefined) throw notRunning();
  const read = () =>
    readMails(port, address).catch(() => {
      throw notRunning();
    });
  let shown = await read();
  if (shown.length === 0) console.log('There is no mail yet.');
  shown.slice(0, SHOWN).reverse().forEach(show);
  if (!follow) {
    console.log(`\nAll of them: http://localhost:${port}`);
    return 0;
  }
  process.once('SIGINT', () => process.exit(0));
  for (;;) {
    await sleep(POLL_MS);
    const mails = await read();
    const known = new Set(shown.map(({ id }) => id));
    mails
      .filter(({ id }) => !known.has(id))
      .reverse()
      .forEach(show);
    shown = mails;
  }
}

function show({ date, to, subject, links }: Mail): void {
  console.log(`\n${date.slice(0, 19).replace('T', ' ')} UTC  ${to.join(', ')}\n  ${subject}`);
  for (const link of links) console.log(`  ${link}`);
}

function notRunning(): UserError {
  return new UserError('The mail sink does not run. Start the stack with npm start.');
}
