import { describe, expect, it } from 'vitest';
import { makeStaff } from '../../courses/tests/courses-staff.ts';
import { makeGolfer, useTestService } from '../../tests/test-service.ts';
import { exportCsv, exportJson, importCsv, importJson } from './transfer-world.ts';

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

  it('with the latest first has the rounds of a day from its end, also when one more has come', async () => {
    const golfer = await makeGolfer(service);
    const row = (day: string, total: number) =>
      `${day},Alder Heath Golf Club,yellow,men,18,${total}\n`;
    const file = (...rows: string[]) => `Date,Course,Tee,Gender,Holes,Total\n${rows.join('')}`;
    const before = [row('2025-05-04', 90), row('2025-05-03', 95)];
    await importCsv(golfer, file(...before));
    const later = file(row('2025-05-05', 88), row('2025-05-04', 85), ...before);
    expect(await importCsv(golfer, later)).toMatchObject({ imported: 2, unchanged: 2 });
    const totals = (await exportJson(golfer)).map(({ players }) => players[0]!.total);
    expect(totals).toEqual([95, 90, 85, 88]);
  });

  it('is the same when its courses were renamed, and comes into another account', async () => {
    const staff = await makeStaff(service);
    const [golfer, other] = [await makeGolfer(service), await makeGolfer(service)];
    const { courseId } = await staff.publish({ name: 'Old Name' });
    const row = `2026-05-02,Old Name,yellow,men,18,90\n`;
    await importCsv(golfer, `Date,Course,Tee,Gender,Holes,Total\n${row}`);
    const [csv, json] = [await exportCsv(golfer), await exportJson(golfer)];
    const draft = await staff.get(`/api/v1/courses/${courseId}/draft`).expect(200);
    const renamed = { ...(draft.body as { draft: object }).draft, name: 'Twin Oaks' };
    await staff.put(`/api/v1/courses/${courseId}/draft`, renamed).expect(200);
    await staff.post(`/api/v1/courses/${courseId}/publish`).expect(200);
    await staff.publish({ name: 'Twin Oaks' });
    const later = await exportCsv(golfer);
    for (const file of [csv, later, csv.replaceAll(courseId, '')]) {
      expect(await importCsv(golfer, file)).toMatchObject({ unchanged: 1 });
    }
    expect(await importJson(golfer, json)).toMatchObject({ unchanged: 1 });
    expect(await importCsv(other, csv)).toMatchObject({ imported: 1 });
    expect(await importCsv(other, later)).toMatchObject({ unchanged: 1 });
    expect((await exportJson(other))[0]).toMatchObject({ courseId, courseName: 'Twin Oaks' });
  });

  it('is refused where it names another course of here', async () => {
    const staff = await makeStaff(service);
    const golfer = await makeGolfer(service);
    const [one, two] = [await staff.publish({ name: 'One' }), await staff.publish({ name: 'Two' })];
    await importCsv(
      golfer,
      'Date,Course,Tee,Gender,Holes,Total\n2026-05-02,One,yellow,men,18,90\n',
    );
    const csv = await exportCsv(golfer);
    const byId = await importCsv(golfer, csv.replaceAll(one.courseId, two.courseId));
    expect(byId.report[0]!.errors![0]!.field).toBe('courseId');
    const byName = await importCsv(
      golfer,
      csv.replaceAll(one.courseId, '').replace(',One,', ',Two,'),
    );
    expect(byName.report[0]!.errors![0]!.field).toBe('courseName');
  });
});
