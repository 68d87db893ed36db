import type { Account } from './accounts.ts';
import { call, patiently } from './call.ts';
import { logIn } from './session.ts';

/** A course as a round needs it. */
export interface Course {
  id: string;
  name: string;
  pars: number[];
  /** Tee → whose ratings it has. */
  tees: { id: string; genders: string[] }[];
}

/** Who keeps the courses; the account of a developer's stack unless told. */
export const STAFF: Account = {
  userId: '',
  email: __ENV['STAFF_EMAIL'] ?? 'staff@golfroundpro.example',
  password: __ENV['STAFF_PASSWORD'] ?? 'greenkeeper-demo-2026',
  verified: true,
};

interface Listed {
  items: { id: string; name: string; holes: number }[];
}

interface CourseAnswer {
  id: string;
  name: string;
  holes: { par: number }[];
  tees: { id: string; ratings: { gender: string }[] }[];
}

/** Courses of 18 holes, as any member sees them; where the club has fewer, its staff copies those it has. */
export async function readCourses(token: string, wanted = 1): Promise<Course[]> {
  const listed = await list(token);
  const courses: { id: string }[] = listed.slice(0, wanted);
  if (courses.length < wanted) courses.push(...(await copy(listed, wanted - courses.length)));
  return Promise.all(courses.map(({ id }) => read(token, id)));
}

async function list(token: string): Promise<Listed['items']> {
  const path = '/api/v1/courses?limit=100';
  const { items } = await patiently<Listed>('list courses', 'GET', path, { token });
  return items.filter(({ holes }) => holes === 18);
}

async function copy(from: Listed['items'], count: number): Promise<{ id: string }[]> {
  const { token } = await logIn(STAFF);
  const made: { id: string }[] = [];
  for (let nth = 0; nth < count; nth++) {
    const { id, name } = from[nth % from.length]!;
    const body = { name: `${name} ${nth + 2}` };
    const path = `/api/v1/courses/${id}/duplicate`;
    const copied = await call<{ courseId: string }>('copy a course', 'POST', path, { token, body });
    const { courseId } = copied;
    await call('publish a course', 'POST', `/api/v1/courses/${courseId}/publish`, { token });
    made.push({ id: courseId });
  }
  return made;
}

async function read(token: string, id: string): Promise<Course> {
  const path = `/api/v1/courses/${id}`;
  const { name, holes, tees } = await patiently<CourseAnswer>('read a course', 'GET', path, {
    token,
  });
  return {
    ...{ id, name, pars: holes.map(({ par }) => par) },
    tees: tees.map((tee) => ({ id: tee.id, genders: tee.ratings.map(({ gender }) => gender) })),
  };
}

/** A tee that this gender has ratings of, the wanted one if that is so. */
export function teeFor({ tees }: Course, gender: string, wanted: string): string {
  const fitting = tees.filter(({ genders }) => genders.includes(gender));
  return (fitting.find(({ id }) => id === wanted) ?? fitting[0] ?? tees[0]!).id;
}
