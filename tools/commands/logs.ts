import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FollowedFile } from '../console/followed-file.ts';
import { UserError } from '../console/user-error.ts';
import { layoutOf } from '../stack/layout.ts';

const LINES = 50;
const POLL_MS = 300;

/** Shows the last lines of one log or all, and follows them on a terminal. */
export async function runLogs(
  [name]: string[],
  flags: { follow: boolean; 'no-follow': boolean },
): Promise<number> {
  const follow = flags.follow || (process.stdout.isTTY === true && !flags['no-follow']);
  const files = filesOf(name).map((path) => new FollowedFile(path));
  const width = Math.max(...files.map(({ path }) => basename(path, '.log').length));
  const print = ({ path }: FollowedFile, lines: string[]) => {
    const prefix = files.length > 1 ? `${basename(path, '.log').padEnd(width)} | ` : '';
    for (const line of lines) console.log(prefix + line);
  };
  for (const file of files) print(file, file.lastLines(files.length > 1 ? 5 : LINES));
  if (!follow) return 0;
  setInterval(() => files.forEach((file) => print(file, file.newLines())), POLL_MS);
  return new Promise((resolve) => {
    process.once('SIGINT', () => process.exit(0));
    process.stdout.once('close', () => resolve(0)).once('error', () => process.exit(0));
  });
}

function filesOf(name: string | undefined): string[] {
  const { logs } = layoutOf();
  const all = globSync('*.log', { cwd: logs }).sort();
  if (all.length === 0) throw new UserError('There are no logs yet: npm start writes them.');
  if (name === undefined) return all.map((file) => join(logs, file));
  const path = join(logs, `${name}.log`);
  if (existsSync(path)) return [path];
  const names = all.map((file) => basename(file, '.log')).join(', ');
  throw new UserError(`There is no log of ${name}; there are ${names}.`);
}
