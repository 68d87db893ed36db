import { expect, it } from 'vitest';
import { daprd } from './daprd.ts';
import { kafka } from './kafka.ts';
import type { MissingPart, Part } from './part.ts';
import { redis } from './redis.ts';
import { tellCosts } from './tell-costs.ts';
import { web } from './web.ts';

function told(missing: MissingPart[], byDebian: boolean): string[] {
  const lines: string[] = [];
  tellCosts(missing, byDebian, { tell: (line) => void lines.push(line) });
  return lines;
}

const asBuilt = (part: Part): MissingPart => ({ part, bring: part.bring });

it('says how each part comes, how long that takes, and the line that avoids a build', () => {
  const text = told([asBuilt(daprd), asBuilt(kafka), asBuilt(redis)], true).join('\n');
  expect(text).toMatch(/daprd +building Dapr [\d.]+ +about \d+ min on two cores, \d GB of disk/);
  expect(text).toMatch(/kafka +fetching Kafka [\d.]+ +\d+ MB/);
  expect(text).toMatch(/redis +installing redis-server/);
  expect(text).toContain('daprd: install Dapr 1.18 (dapr init --slim');
  expect(text).toContain('npm run clean -- --downloads');
});

it('speaks of no builds where none is needed, and of nothing where all is there', () => {
  expect(told([asBuilt(kafka)], false).join('\n')).not.toContain('builds');
  expect(told([asBuilt(web)], false)).toEqual([]);
});
