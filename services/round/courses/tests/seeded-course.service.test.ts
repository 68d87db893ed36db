import { describe, expect, it } from 'vitest';
import { parseCourses } from '../csv/course-csv.ts';
import { publishCourses } from '../publish-courses.ts';
import { useCourses } from './courses-staff.ts';
import { validDraft } from './courses-valid-draft.ts';

const { service, golfer, staff } = await useCourses();

describe('a seeded course', () => {
  const text = [
    ...['Course,Seeded', 'Place,Nowhere', 'Country,England', 'Time zone,Europe/London'],
    ...['Latitude,1.5', 'Longitude,2.5', '', 'Hole,Par,Stroke index,White (m)'],
    ...Array.from({ length: 18 }, (_, index) => `${index + 1},4,${index + 1},350`),
    ...['', 'Tee,Gender,Holes,Course rating,Slope,Par', 'White,men,18,70.0,120,72'],
  ].join('\n');
  const seed = (content: string) =>
    publishCourses(
      service.context.dataSource,
      parseCourses([{ name: 'seeded.csv', text: content }]).courses,
    );

  const idOf = (content: string) =>
    parseCourses([{ name: 'seeded.csv', text: content }]).courses[0]!.id;

  it('of an older release is found by search after the next start, on the card it had', async () => {
    await seed(text);
    await service.context.pool.query(
      `UPDATE course SET seed_hash = NULL, search = '' WHERE id = $1`,
      [idOf(text)],
    );
    await seed(text);
    const found = await golfer.get('/api/v1/courses?search=seeded').expect(200);
    expect(found.body).toMatchObject({ items: [{ id: idOf(text), cardVersion: 1 }] });
  });

  it('keeps what staff published while its file says the same', async () => {
    await seed(text);
    const path = `/api/v1/courses/${idOf(text)}`;
    await staff.put(`${path}/draft`, validDraft()).expect(200);
    await staff.post(`${path}/publish`).expect(200);
    await seed(text);
    const kept = await golfer.get(path).expect(200);
    expect(kept.body).toMatchObject({ name: validDraft().name, cardVersion: 2 });
    await seed(text.replace('1,4,1,350', '1,4,1,351'));
    const changed = await golfer.get(path).expect(200);
    expect(changed.body).toMatchObject({ name: 'Seeded', cardVersion: 3 });
  });
});
