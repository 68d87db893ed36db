import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../commands/table.ts';
import { readArrivals } from './read-arrivals.ts';

const HEAD = 'arrival,place,statusId,arrivedAt,offerEndsAt,quota';
const line = (arrival: number, place: string) =>
  `${arrival},${place},s${arrival},2026-12-05T02:00:00.000Z,,2`;
const FAIR = [HEAD, line(7, 'held'), line(8, 'lapsed'), line(12, 'offered'), line(13, 'waiting')];
const UNFAIR = [HEAD, line(7, 'held'), line(8, 'waiting'), line(12, 'held')];

describe('a list of arrivals', () => {
  const inJson = ({ arrival, place, statusId, quota }: ReturnType<typeof readArrivals>[number]) =>
    JSON.stringify({ arrival, place, statusId, arrivedAt: '', quota });

  it('is read as CSV, as a spreadsheet saves it, and as JSON', () => {
    const list = readArrivals(`${FAIR.join('\r\n')}\r\n`);
    expect(list[0]).toEqual({ arrival: 7, place: 'held', statusId: 's7', quota: 2 });
    expect(list).toHaveLength(4);
    expect(readArrivals(`\uFEFF${FAIR.join('\n').replaceAll(',', ';')}`)).toEqual(list);
    expect(readArrivals(list.map(inJson).join('\n'))).toEqual(list);
    expect(readArrivals('')).toEqual([]);
  });

  it.each([
    ['arrival,place\n1,held', /no column statusId, quota/],
    [`${HEAD}\n1,sold,s1,,,2`, /Line 2 is no arrival/],
    [`${HEAD}\nx,held,s1,,,2`, /Line 2/],
    ['{"arrival":1,"place":"held","quota":2}\n{', /Line 2/],
  ])('is told where it is none: %#', (text, fault) => {
    expect(() => readArrivals(text)).toThrow(fault);
  });
});

describe('npm run verify-places', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'places-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function verify(lines: string[]): Promise<[code: number, told: string[]]> {
    const file = join(folder, 'arrivals.csv');
    await writeFile(file, lines.join('\r\n'));
    const told: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void told.push(text));
    const code = await commands['verify-places'].run([file]);
    log.mockRestore();
    return [code, told];
  }

  it('ends with 0 where every place follows from the order', async () => {
    expect(await verify(FAIR)).toEqual([0, ['4 arrivals, 0 differences']]);
  });

  it('ends with 1 and says where they differ', async () => {
    expect(await verify(UNFAIR)).toEqual([
      1,
      [
        'arrival 8: waits, and would have a place',
        'arrival 12: has a place (held), and would wait',
        '3 arrivals, 2 differences',
      ],
    ]);
  });

  it('says that there is no such file', async () => {
    await expect(commands['verify-places'].run([join(folder, 'none')])).rejects.toThrow(
      /none cannot be read/,
    );
  });
});
