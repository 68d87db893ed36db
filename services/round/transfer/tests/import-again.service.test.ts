import { describe, expect, it } from 'vitest';
import { makeGolfer, useTestService } from '../../tests/test-service.ts';
import { exportCsv, importCsv } from './transfer-world.ts';

const { service } = await useTestService();

describe('a file that comes again', () => {
  it('takes equal rounds of a day for as many as there are, a faulty one among them too', async () => {
    const fresh = await makeGolfer(service);
    const head = 'Date,Player,Course,Tee,Gender,Holes,Total\n';
    const row = (total: number, name = 'Ann Meadow') =>
      `2025-05-04,${name},Alder Heath Golf Club,yellow,men,18,${total}\n`;
    const day = head + row(90) + row(90);
    expect(await importCsv(fresh, day)).toMatchObject({ imported: 2 });
    expect(await importCsv(fresh, day)).toMatchObject({ unchanged: 2 });
    expect(await importCsv(fresh, await exportCsv(fresh))).toMatchObject({ unchanged: 2 });
    expect(await importCsv(fresh, day + row(88))).toMatchObject({ unchanged: 2, imported: 1 });
    const others = await importCsv(fresh, day + row(90, 'Bob Guest'));
    expect(others.report[2]!.errors![0]!.field).toBe('players.0.name');
    const another = await makeGolfer(service);
    const misspelt = head + row(900) + row(91);
    expect(await importCsv(another, misspelt)).toMatchObject({ refused: 1, imported: 1 });
    const mended = head + row(90) + row(91);
    expect(await importCsv(another, mended)).toMatchObject({ imported: 1, unchanged: 1 });
  });
});
