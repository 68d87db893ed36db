import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { useTestService } from '../../tests/test-service.ts';
import type { ImportReport } from '../import/import-report.ts';

const { service, golfer } = await useTestService();

const sendCsv = (text: string) =>
  request(service.app)
    .post('/api/v1/rounds/import')
    .set({ authorization: golfer.authorization, 'content-type': 'text/csv' })
    .send(text);

async function importCsv(text: string): Promise<ImportReport> {
  return (await sendCsv(text).expect(200)).body as ImportReport;
}

describe('a file that a spreadsheet saved in Windows-1252', () => {
  const text = 'Date,Course,Tee,Holes,Player\n2026-05-02,Nowhere,Red,front9,J\xf6rg Gr\xfcn\n';
  const send = (type: string) =>
    request(service.app)
      .post('/api/v1/rounds/import')
      .set({ authorization: golfer.authorization, 'content-type': type })
      .send(Buffer.from(text, 'latin1'));

  it('is refused in one line where it does not say so, and read where it does', async () => {
    const refused = await send('text/csv').expect(422);
    const errors = (refused.body as { errors: { field: string; message: string }[] }).errors;
    expect(errors).toEqual([
      {
        field: 'body',
        message: expect.stringContaining('is not UTF-8') as string,
        code: 'not_text',
      },
    ]);
    await send('text/csv; charset=windows-1252').expect(200);
  });
});

describe('a file that is as large as is taken', () => {
  it('gives up where the quotes of 201 lines do not match', async () => {
    const text = (lines: number) => `Date,Course,Tee,Holes\n${'"\n'.repeat(lines)}`;
    expect((await importCsv(text(200))).refused).toBe(200);
    const answer = await sendCsv(text(201)).expect(422);
    expect(answer.text).toContain('more than 200 lines');
  });

  it('refuses a file of too many rounds, and looks at none of them', async () => {
    const file = { format: 'golfroundpro.rounds', version: 1, rounds: Array(60_000).fill(0) };
    const answer = await golfer.post('/api/v1/rounds/import').send(file).expect(422);
    expect(answer.text.length).toBeLessThan(8000);
  });

  it('tells the first 200 of 9,999 rows of one round where the fault is, and counts them all', async () => {
    const row = '00000000-0000-4000-8000-000000000001,2026-05-02,Nowhere,Red,front9\n';
    const text = `Round id,Date,Course,Tee,Holes\n${row.repeat(9_999)}`;
    const { refused, report } = await importCsv(text);
    expect([refused, report.length]).toEqual([9_999, 200]);
    const message = 'row 6, of the same round, is refused';
    const errors = [{ field: 'row', message, code: 'beside_refused' }];
    expect(report[0]).toEqual({ row: 2, status: 'refused', errors });
    expect(report[4]!.errors![0]!.message).toBe('a round has four players at most');
  });
});
