import { text } from 'node:stream/consumers';
import { checkoutRoot } from '../stack/layout.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import type { Step } from './step.ts';

/** A step that is one program under our Node: passed when it exits with 0, its output shown when not. */
export function programStep(
  name: string,
  budgetSeconds: number,
  script: string,
  args: string[],
): Step {
  return {
    name,
    budgetSeconds,
    run: async () => {
      const { child, exited } = spawnTied(process.execPath, [script, ...args], {
        cwd: checkoutRoot,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [code, out, err] = await Promise.all([
        exited,
        text(child.stdout!),
        text(child.stderr!),
      ]);
      if (code !== 0) console.log(`\n${name} failed:\n${out}${err}`);
      return code === 0
        ? { passed: 1, failed: 0, skipped: 0 }
        : { passed: 0, failed: 1, skipped: 0, failures: [lastLines(out + err)] };
    },
  };
}

function lastLines(output: string): string {
  const lines = output.trimEnd().split('\n').slice(-12);
  return ['what it said last', ...lines.map((line) => `    ${line.slice(0, 200)}`)].join('\n');
}
