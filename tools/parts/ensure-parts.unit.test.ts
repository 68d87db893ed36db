import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Progress } from '../console/progress.ts';
import { ensureParts } from './ensure-parts.ts';
import type { Bring, Part, PartName } from './part.ts';

/** Parts that are there once they were brought; `done` says what was brought, in order. */
function makeParts(there: PartName[]) {
  const done: string[] = [];
  const have = new Set<PartName>(there);
  const part = (name: PartName, bring?: Partial<Bring>): Part => ({
    name,
    find: async () => (have.has(name) ? `/bin/${name}` : undefined),
    otherwise: `install ${name}`,
    ...(bring && { bring: { what: `bringing ${name}`, run: async () => arrive(name), ...bring } }),
  });
  const arrive = (name: PartName): void => {
    done.push(name);
    have.add(name);
  };
  return { part, done, arrive };
}

function silentProgress() {
  const out = new PassThrough().setEncoding('utf8');
  return {
    progress: new Progress(out as unknown as NodeJS.WriteStream),
    told: () => String(out.read()),
  };
}

describe('ensureParts', () => {
  it('takes a part that is there, and brings neither it nor what it needs', async () => {
    const { part, done } = makeParts(['kafka']);
    const parts = { kafka: part('kafka', { needs: ['java'] }), java: part('java', {}) };
    const found = await ensureParts(['kafka'], silentProgress().progress, parts);
    expect([...found]).toEqual([['kafka', '/bin/kafka']]);
    expect(done).toEqual([]);
  });

  it('brings a missing part after all that it needs, each once', async () => {
    const { part, done } = makeParts([]);
    const parts = {
      daprd: part('daprd', { needs: ['go'] }),
      vault: part('vault', { needs: ['go'] }),
      go: part('go', { needs: ['pip'] }),
      pip: part('pip', {}),
    };
    const { progress, told } = silentProgress();
    const found = await ensureParts(['daprd', 'vault'], progress, parts);
    expect(done.slice(0, 2)).toEqual(['pip', 'go']);
    expect(done.slice(2).sort()).toEqual(['daprd', 'vault']);
    expect([...found.keys()].sort()).toEqual(['daprd', 'go', 'pip', 'vault']);
    expect(told()).toContain('daprd: bringing daprd …');
  });

  it('hands what was found to what brings the next', async () => {
    const { part, arrive } = makeParts(['java']);
    const run: Bring['run'] = async (found) => {
      expect(found.get('java')).toBe('/bin/java');
      arrive('kafka');
    };
    const parts = { kafka: part('kafka', { needs: ['java'], run }), java: part('java') };
    await ensureParts(['kafka'], silentProgress().progress, parts);
    expect.assertions(1);
  });

  it('says what failed and what to do, brings the others, and not what needs the failed one', async () => {
    const { part, done } = makeParts([]);
    const run: Bring['run'] = () => Promise.reject(new Error('no route to host'));
    const parts = {
      go: part('go', { run }),
      vault: part('vault', { needs: ['go'] }),
      kafka: part('kafka', {}),
    };
    const failed = expect(
      ensureParts(['vault', 'kafka'], silentProgress().progress, parts),
    ).rejects;
    await failed.toThrow(/^go: install go, then run this again\.\nno route to host$/);
    expect(done).toEqual(['kafka']);
  });

  it('fails when what was brought is not found afterwards', async () => {
    const { part } = makeParts([]);
    const parts = { vault: part('vault', { run: async () => undefined }) };
    const failed = expect(ensureParts(['vault'], silentProgress().progress, parts)).rejects;
    await failed.toThrow(
      'vault: install vault, then run this again.\nIt was brought, but does not run',
    );
  });

  it('refuses what only a person can bring, before anything is brought', async () => {
    const { part, done } = makeParts([]);
    const parts = { redis: part('redis'), vault: part('vault', {}) };
    const failed = expect(
      ensureParts(['redis', 'vault'], silentProgress().progress, parts),
    ).rejects;
    await failed.toThrow('Missing: redis (install redis)');
    expect(done).toEqual([]);
  });
});
