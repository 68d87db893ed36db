import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { readOutput } from '../parts/read-output.ts';

const run = promisify(execFile);

/** Removes what a daemon leaves of its network: its bridge and chains, which all daemons share. */
export async function forgetNetwork(): Promise<void> {
  if (anyDaemon()) return;
  if (existsSync('/sys/class/net/docker0')) await run('ip', ['link', 'delete', 'docker0']);
  for (const table of ['nat', 'filter']) {
    const rules = (await readOutput('iptables', ['-t', table, '-S'])) ?? '';
    for (const args of forgettingRules(rules)) await run('iptables', ['-t', table, ...args]);
  }
}

function anyDaemon(): boolean {
  return globSync('/proc/[0-9]*/comm').some((file) => {
    try {
      return readFileSync(file, 'utf8').trim() === 'dockerd';
    } catch {
      // It has just ended.
      return false;
    }
  });
}

/** The calls of iptables that remove what Docker made, of the rules that `iptables -S` lists. */
export function forgettingRules(rules: string): string[][] {
  const lines = rules.split('\n').filter((line) => /\b(DOCKER|docker0)/.test(line));
  const removed = lines
    .filter((line) => line.startsWith('-A') && !line.startsWith('-A DOCKER'))
    .map((line) => ['-D', ...line.split(' ').slice(1)]);
  const chains = lines.filter((line) => line.startsWith('-N')).map((line) => line.slice(3));
  return [...removed, ...chains.map((name) => ['-F', name]), ...chains.map((name) => ['-X', name])];
}
