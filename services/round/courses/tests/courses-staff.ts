import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import type { CourseDraft } from '../domain/course-draft.ts';
import { validDraft } from './courses-valid-draft.ts';
import { useTestService, type Golfer, type TestService } from '../../tests/test-service.ts';

interface Draft {
  courseId: string;
  version: number;
  draft: CourseDraft;
}

/** Someone who keeps the courses, and what a test does on their behalf. */
export async function makeStaff({ app, tokens }: TestService) {
  const authorization = await tokens.bearer(uuidv7(), { roles: ['staff'] });
  const as = (test: request.Test) => test.set('authorization', authorization);
  const post = (path: string, body: object = {}) => as(request(app).post(path)).send(body);
  const create = async (overrides: object = {}) => {
    const body = { ...validDraft(), ...overrides };
    return (await post('/api/v1/courses', body).expect(201)).body as Draft;
  };
  return {
    authorization,
    get: (path: string) => as(request(app).get(path)),
    post,
    put: (path: string, body: object) => as(request(app).put(path)).send(body),
    del: (path: string) => as(request(app).delete(path)),
    /** A file as staff upload it. */
    upload: (path: string, csv: string | Buffer) =>
      as(request(app).post(path)).set('content-type', 'text/csv').send(csv),
    create,
    publish: async (overrides: object = {}) => {
      const { courseId } = await create(overrides);
      const published = await post(`/api/v1/courses/${courseId}/publish`).expect(200);
      return { courseId, card: published.body as object };
    },
  };
}

export type Staff = Awaited<ReturnType<typeof makeStaff>>;

/** The status of an answer, and its error code if it has one. */
export const problemOf = (response: request.Response) => [
  response.status,
  (response.body as { code: string }).code,
];

/** The service of one test file, a golfer, and staff; it is closed behind the file's tests. */
export async function useCourses(): Promise<{
  service: TestService;
  golfer: Golfer;
  staff: Staff;
}> {
  const { service, golfer } = await useTestService();
  return { service, golfer, staff: await makeStaff(service) };
}
