import { afterAll, expect, it } from 'vitest';
import { canaryOf, imageNamed, installCanary } from '../../tools/k8s/canary/canary-release.ts';
import { releaseOf } from '../../tools/k8s/deploy.ts';
import { DATA_LAYER } from '../../tools/generate/charts/layer.ts';
import { layout, target } from './cluster.ts';
import { imageOf, podsOf } from './pods.ts';
import { runCommand, startCommand } from './run-command.ts';

const PORT = '8479';
const CRON = ['cronjob/backup', `--namespace=${DATA_LAYER}`];
const round = releaseOf('round');
const k8s = (...words: string[]) => runCommand('k8s', ...words);
const namesOf = async (service: string) =>
  (await podsOf(service)).map(({ metadata }) => metadata.name).sort();

const schedule = await target.read('get', ...CRON, '--output=jsonpath={.spec.schedule}');
const setSchedule = (text: string) =>
  target.read('patch', ...CRON, '--patch', JSON.stringify({ spec: { schedule: text } }));

afterAll(async () => {
  await setSchedule(schedule);
  await target.uninstall(canaryOf(round));
});

it('status shows services, pods and sidecars', async () => {
  const { code, said } = await k8s('status');
  expect(code).toBe(0);
  for (const [pod] of [await namesOf('round'), await namesOf('gateway')])
    expect(said).toContain(pod);
  expect(said).toContain('daprd  ready');
});

it('logs are those of a service and of its sidecar, of every pod', async () => {
  const { code, said } = await k8s('logs', 'round');
  expect(code).toBe(0);
  for (const pod of await namesOf('round')) {
    for (const one of ['round', 'daprd']) expect(said).toContain(`[pod/${pod}/${one}]`);
  }
});

it('port-forward leads to the club until it is ended', async () => {
  const { child, exited } = startCommand('k8s', 'port-forward', '--port', PORT);
  const healthy = () =>
    fetch(`http://localhost:${PORT}/health`).then(
      ({ status }) => status,
      () => undefined,
    );
  await expect.poll(healthy).toBe(200);
  child.kill('SIGINT');
  await exited;
  expect(await healthy()).toBeUndefined();
});

it('restart gives a service new pods', async () => {
  const before = await namesOf('round');
  expect(await k8s('restart', 'round')).toMatchObject({ code: 0 });
  expect((await namesOf('round')).filter((name) => before.includes(name))).toEqual([]);
});

it('apply brings a layer to what its charts say, and images stay', async () => {
  const before = await imageOf('round');
  const { code, said } = await k8s('apply', 'server-layer');
  expect([code, await imageOf('round')]).toEqual([0, before]);
  expect(said).toContain('applying round');
});

it('deploy brings what is in this checkout, and rollback takes it back', async () => {
  const before = await imageOf('round');
  expect(await k8s('deploy', 'round')).toMatchObject({ code: 0 });
  const built = await imageOf('round');
  expect(built).toMatch(/^golfroundpro\/round:/);
  expect(await k8s('rollback', 'round')).toMatchObject({ code: 0 });
  expect(await imageOf('round')).toBe(before);
});

it('a canary that nobody asks anything stays, until it is promoted or aborted', async () => {
  const undecided = await k8s('canary', 'round', '--minutes', '1');
  expect(undecided).toMatchObject({ code: 3 });
  expect(undecided.said).toContain('npm run k8s -- promote round, or abort round');
  expect(await k8s('promote', 'round')).toMatchObject({ code: 0 });
  const none = await k8s('abort', 'round');
  expect(none.code).not.toBe(0);
  expect(none.said).toContain('round has no canary');

  const image = imageNamed((await imageOf('round')).split(':')[1]!);
  await installCanary(target, round, { image, pods: 1, folder: layout.folder });
  expect(await k8s('abort', 'round')).toMatchObject({ code: 0 });
  expect(await target.valuesOf(canaryOf(round))).toBeUndefined();
});

it.each([['signing-key'], ['vault-token', 'round'], ['database', 'analytics']])(
  'rotate %s changes it, and says how long it took',
  async (...what) => {
    const { code, said } = await k8s('rotate', ...what);
    expect(code).toBe(0);
    expect(said).toMatch(/: rotated, /);
  },
);

it('a backup is taken by the clock, and restored by its name', async () => {
  const archive = async () => {
    const jobs = ['jobs', `--namespace=${DATA_LAYER}`, '--output=name'];
    const names = (await target.read('get', ...jobs))
      .split('\n')
      .filter((name) => /^job.batch\/backup-\d+$/.test(name));
    const logs = await Promise.all(
      names.map((name) =>
        target
          .read('logs', name, `--namespace=${DATA_LAYER}`, '--container=backup')
          .catch(() => ''),
      ),
    );
    return logs.map((text) => /wrote (\S+\.tar)/.exec(text)?.[1]).find(Boolean);
  };
  await setSchedule('* * * * *');
  await expect.poll(archive, { timeout: 150_000, interval: 3000 }).toBeDefined();
  await setSchedule(schedule);
  const { code, said } = await k8s('restore', (await archive())!);
  expect(said).toContain('everybody logs in again');
  expect(code).toBe(0);
});
