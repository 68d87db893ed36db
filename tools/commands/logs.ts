import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FollowedFile } from '../console/followed-file.ts';
import { UserError } from '../console/user-error.ts';
import { layoutOf } from '../stack/layout.ts';

const LINES = 50;
const POLL_MS = 300;

/** Shows the last lines of some logs or all, and follows them on a terminal. */
export async function runLogs(
  names: string[],
  flags: { follow: boolean; 'no-follow': boolean },
): Promise<number> {
  const follow = flags.follow || (process.stdout.isTTY === true && !flags['no-follow']);
  const files = filesOf(names).map((path) => new FollowedFile(path));
  const width = Math.max(...files.map(({ path }) => basename(path, '.log').length));
  const print = ({ path }: FollowedFile, lines: string[]) => {
    const prefix = files.length > 1 ? `${basename(path, '.log').padEnd(width)} | ` : '';
    for (const line of lines) console.log(prefix + line);
  };
  for (const file of files) print(file, file.lastLines(files.length > 1 ? 5 : LINES));
  if (!follow) return 0;
  setInterval(() => files.forEach((file) => print(file, file.newLines())), POLL_MS);
  return new Promise((resolve) => {
    const end = () => resolve(0);
    process.once('SIGINT', end).once('SIGTERM', end);
    process.stdout.once('close', end).once('error', end);
  });
}

function filesOf(names: string[]): string[] {
  const { logs } = layoutOf();
  const all = globSync('*.log', { cwd: logs }).sort();
  if (all.length === 0) throw new UserError('There are no logs yet: npm start writes them.');
  const there = all.map((file) => basename(file, '.log'));
  const unknown = names.find((name) => !there.includes(name));
  if (unknown !== undefined) {
    throw new UserError(`There is no log of ${unknown}; there are ${there.join(', ')}.`);
  }
  return (names.length === 0 ? there : names).map((name) => join(logs, `${name}.log`));
}
