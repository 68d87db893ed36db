import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { useCourses } from './courses-staff.ts';
import { validDraft } from './courses-valid-draft.ts';

interface Item {
  id: string;
  name: string;
  distanceKm?: number;
}

const { service, golfer, staff } = await useCourses();

const path = '/api/v1/courses';

async function list(query: string) {
  const answer = await golfer.get(`${path}?${query}`).expect(200);
  return answer.body as { items: Item[]; nextCursor: string | null };
}

async function names(query: string): Promise<string[]> {
  return (await list(query)).items.map(({ name }) => name);
}

/** Every item, read in pages of two. */
async function everyPage(query: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await list(`limit=2&${query}${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

describe('GET /courses', () => {
  it('says what a course is, and refuses who is not signed in', async () => {
    const { items } = await list('search=alder');
    expect(items).toEqual([
      {
        id: expect.any(String) as string,
        name: 'Alder Heath Golf Club',
        place: 'Tilford Common, Surrey',
        country: 'England',
        latitude: 51.1821,
        longitude: -0.7514,
        state: 'published',
        cardVersion: 1,
        holes: 18,
        par: 72,
      },
    ]);
    await request(service.app).get(path).expect(401);
  });

  it.each([
    ['DÜNEN', ['Golfclub Dünenhof']],
    ['dunen', ['Golfclub Dünenhof']],
    ['golf surr', ['Alder Heath Golf Club']],
    ['heath alder', ['Alder Heath Golf Club']],
    ['eath', []],
    ["alder' | heath", ['Alder Heath Golf Club']],
    ['alder\\', ['Alder Heath Golf Club']],
  ])('finds by the beginnings of words: %s', async (search, expected) => {
    expect(await names(`search=${encodeURIComponent(search)}`)).toEqual(expected);
  });

  it('finds a course by its new name once that is published', async () => {
    const { courseId } = await staff.publish({ name: 'Smørbær Straße Links' });
    expect(await names('search=smor%20strasse')).toEqual(['Smørbær Straße Links']);
    await staff.put(`${path}/${courseId}/draft`, { ...validDraft(), name: 'Quagmire' });
    expect(await names('search=quag')).toEqual([]);
    await staff.post(`${path}/${courseId}/publish`).expect(200);
    expect(await names('search=quag')).toEqual(['Quagmire']);
    expect(await names('search=smor')).toEqual([]);
    await staff.post(`${path}/${courseId}/archive`).expect(200);
    expect(await names('search=quag')).toEqual([]);
    expect(await names('search=quag&state=archived')).toEqual(['Quagmire']);
  });

  it('sorts by distance from a point, in pages that neither repeat nor leave out', async () => {
    const all = (await list('near=51.1821,-0.7514&limit=100')).items;
    expect(all[0]).toMatchObject({ name: 'Alder Heath Golf Club', distanceKm: 0 });
    const distances = all.map(({ distanceKm }) => distanceKm!);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
    expect(await everyPage('near=51.1821,-0.7514')).toEqual(all);
    const dunes = all.find(({ name }) => name.includes('Dünenhof'))!;
    // Great circle from 51.1821, -0.7514 to 54.3632, 8.6927, reckoned by the law of cosines.
    expect(dunes.distanceKm).toBeCloseTo(greatCircleKm([51.1821, -0.7514], [54.3632, 8.6927]), 2);
  });

  it('keeps to a radius, also across the date line', async () => {
    const { courseId } = await staff.publish({
      name: 'Date Line',
      latitude: -16.8,
      longitude: 179.99,
    });
    expect(await names('near=-16.8,-179.99&radiusKm=3')).toEqual(['Date Line']);
    expect(await names('near=-16.8,-179.99&radiusKm=2')).toEqual([]);
    const near = await list('near=51,-1&radiusKm=100');
    expect(near.items.map(({ id }) => id)).not.toContain(courseId);
  });

  it('answers 304 until something in the page changes', async () => {
    const query = `${path}?search=harrow`;
    const { courseId } = await staff.publish();
    const first = await golfer.get(query).expect(200);
    const etag = first.headers['etag'] as string;
    await golfer.get(query).set('if-none-match', `"other", ${etag}`).expect(304);
    await staff.put(`${path}/${courseId}/draft`, { ...validDraft(), place: 'Moved' });
    await golfer.get(query).set('if-none-match', etag).expect(304);
    await staff.post(`${path}/${courseId}/publish`).expect(200);
    await golfer.get(query).set('if-none-match', etag).expect(200);
  });

  it.each([
    ['near=north', 'near'],
    ['near=91,0', 'near'],
    ['near=0,181', 'near'],
    ['radiusKm=5', 'radiusKm'],
    ['near=1,1&radiusKm=0', 'radiusKm'],
    ['state=closed', 'state'],
    [`cursor=${Buffer.from(JSON.stringify(['\0', uuidv7()])).toString('base64url')}`, 'cursor'],
    [`near=1,1&cursor=${Buffer.from('["Alder","x"]').toString('base64url')}`, 'cursor'],
  ])('refuses ?%s', async (query, field) => {
    const answer = await golfer.get(`${path}?${query}`).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });
});

describe('GET /courses/:courseId', () => {
  it('answers 304 until the course changes', async () => {
    const { courseId } = await staff.publish();
    const one = `${path}/${courseId}`;
    const { headers } = await golfer.get(one).expect(200);
    await golfer.get(one).set('if-none-match', headers['etag']!).expect(304);
    await staff.post(`${one}/archive`).expect(200);
    const changed = await golfer.get(one).set('if-none-match', headers['etag']!).expect(200);
    expect(changed.body).toMatchObject({ state: 'archived' });
    await golfer.get(`${one}?version=0`).expect(422);
    await request(service.app).get(one).expect(401);
  });
});

function greatCircleKm(from: [number, number], to: [number, number]): number {
  const [lat1, lon1, lat2, lon2] = [...from, ...to].map((degrees) => (degrees * Math.PI) / 180);
  const cosine =
    Math.sin(lat1!) * Math.sin(lat2!) + Math.cos(lat1!) * Math.cos(lat2!) * Math.cos(lon1! - lon2!);
  return 6371.0088 * Math.acos(cosine);
}
