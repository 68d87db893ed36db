import { readFileSync } from 'node:fs';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { plainName } from '../../courses/domain/plain-name.ts';
import { makeStaff } from '../../courses/tests/courses-staff.ts';
import { makeGolfer, useTestService, type Golfer } from '../../tests/test-service.ts';
import { exportCsv, exportJson, importCsv, importJson } from './transfer-world.ts';

const { service } = await useTestService();

const NAME = 'Jörg Grün';
const GERMAN =
  'Date;Player;Me;Course;Tee;Gender;Holes;H1;P1;Total\r\n' +
  `02.05.2025;${NAME};yes;Alder Heath Golf Club;Yellow;men;front9;5;2;\r\n` +
  `3.5.2025;${NAME};yes;Alder Heath Golf Club;Yellow;men;18;;;90\r\n`;

/** As a spreadsheet saves "Unicode text". */
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

async function daysOf(golfer: Golfer): Promise<string[]> {
  const rounds = await exportJson(golfer);
  expect(rounds.map(({ players }) => plainName(players[0]!.name!))).toEqual(rounds.map(() => NAME));
  return rounds.map(({ playedOn }) => playedOn);
}

describe('rounds as a spreadsheet saves them', () => {
  it.each<[string, string | Buffer]>([
    ['with semicolons', `\uFEFF${GERMAN}`],
    ['with a line that declares them', `sep=;\r\n${GERMAN}`],
    ['with tabs', GERMAN.replaceAll(';', '\t')],
    ['with tabs in UTF-16', utf16(GERMAN.replaceAll(';', '\t'))],
    ['with semicolons in UTF-16, the high byte first', utf16(GERMAN).swap16()],
    [
      'with commas, the zeros of days dropped, after a line that declares them',
      `sep=,\n${GERMAN.replaceAll(';', ',').replace('02.05.2025', '2025-5-2').replace('3.5.2025', '2025-5-3')}`,
    ],
    [
      'with no-break spaces and decomposed letters',
      GERMAN.normalize('NFD').replace(/ /g, '\u00A0'),
    ],
  ])('%s', async (_what, file) => {
    const golfer = await makeGolfer(service);
    const first = await importCsv(golfer, file);
    expect(first).toMatchObject({ imported: 2, ignoredColumns: [] });
    expect(first.report.map(({ row }) => row)).toEqual(/^sep/.test(String(file)) ? [3, 4] : [2, 3]);
    expect(await daysOf(golfer)).toEqual(['2025-05-02', '2025-05-03']);
    expect(await importCsv(golfer, GERMAN)).toMatchObject({ unchanged: 2 });
  });

  it('names columns that it does not know, and takes the rest', async () => {
    const golfer = await makeGolfer(service);
    const row = '2025-05-02,Sunny,Alder Heath Golf Club,Yellow,front9,45,x';
    const file = `Date,Weather,Course,Tee,Holes,Total,Remarks\n${row}\n`;
    const report = await importCsv(golfer, file);
    expect(report).toMatchObject({ imported: 1, ignoredColumns: ['Weather', 'Remarks'] });
  });

  it('refuses bytes that are no text, and takes back what an earlier version had lost', async () => {
    const golfer = await makeGolfer(service);
    const broken = (type: string, text: string) =>
      request(service.app)
        .post('/api/v1/rounds/import')
        .set({ authorization: golfer.authorization, 'content-type': type })
        .serialize((bytes: string) => bytes)
        .send(Buffer.from(text, 'latin1'));
    for (const type of ['text/csv', 'application/json']) {
      const refused = await broken(type, '{"format":"J\xf6rg"}').expect(422);
      expect(refused.text).toContain('is not UTF-8');
    }
    await broken('text/csv; charset=klingon', 'x').expect(415);
    const lost = GERMAN.replaceAll('ö', '\uFFFD');
    expect(await importCsv(golfer, lost)).toMatchObject({ imported: 2 });
    const other = await makeGolfer(service);
    expect(await importCsv(other, await exportCsv(golfer))).toMatchObject({ imported: 2 });
    expect(await importJson(golfer, await exportJson(golfer))).toMatchObject({ unchanged: 2 });
  });
});

describe('a course as a spreadsheet saves it', () => {
  const english = readFileSync('data/courses/duenenhof.csv', 'utf8');
  const german = english
    .replaceAll(/(\d)\.(\d)/g, '$1;$2')
    .replaceAll(/"([^"]*)"|,/g, (_all, quoted?: string) => quoted ?? ':')
    .replaceAll(/(\d);(\d)/g, '$1,$2')
    .replaceAll(':', ';');

  it.each<[string, string | Buffer]>([
    ['with semicolons and decimal commas', `\uFEFF${german}`],
    ['with tabs in UTF-16', utf16(german.replaceAll(';', '\t'))],
    ['with a rating whose nought was dropped', german.replaceAll(/;(\d\d),0;/g, ';$1;')],
  ])('%s', async (_what, file) => {
    const staff = await makeStaff(service);
    const same = await staff.upload('/api/v1/courses/import?slug=duenenhof', file).expect(200);
    expect(same.body).toMatchObject({ outcome: 'unchanged', valid: true });
  });
});
