import { api, unwrap } from '../../../lib/api/client.ts';
import type {
  AnswerOf,
  CourseDetail,
  CourseSummary,
  Page,
  paths,
} from '../../../lib/api/schema.ts';
import type { CourseState, Draft, DraftAnswer, Fault } from '../model/draft.ts';

const DRAFT = '/api/v1/courses/{courseId}/draft';
const pathOf = (courseId: string) => ({ path: { courseId } });
const seen = (courseId: string, version: number) => ({
  ...pathOf(courseId),
  header: { 'If-Match': `"${version}"` },
});

/** Courses of one state by name, a page at a time. */
export function listCoursesOf(
  state: CourseState,
  search: string,
  cursor?: string,
): Promise<Page<CourseSummary>> {
  const query = { state, cursor, limit: 100, ...(search && { search }) };
  return unwrap(api.GET('/api/v1/courses', { params: { query } }));
}

/** A new course, as a draft that only staff see. */
export function createCourse(details: Omit<Draft, 'holes' | 'tees'>): Promise<DraftAnswer> {
  return unwrap(api.POST('/api/v1/courses', { body: details }));
}

/** What there is to edit of a course. */
export function getDraft(courseId: string): Promise<DraftAnswer> {
  return unwrap(api.GET(DRAFT, { params: pathOf(courseId) }));
}

/** Saves the whole draft. @throws ApiError version_mismatch when it is another than was seen */
export function putDraft(courseId: string, version: number, draft: Draft): Promise<DraftAnswer> {
  return unwrap(api.PUT(DRAFT, { params: seen(courseId, version), body: draft }));
}

/** Gives up what is not published; a course that never was goes with it. */
export function deleteDraft(courseId: string, version: number): Promise<unknown> {
  return unwrap(api.DELETE(DRAFT, { params: seen(courseId, version) }));
}

/** What keeps a draft from being published, saved or not. */
export async function checkDraft(courseId: string, draft: Draft): Promise<Fault[]> {
  const params = pathOf(courseId);
  const answer = await unwrap(api.POST(`${DRAFT}/validate`, { params, body: { draft } }));
  return answer.errors;
}

/** Makes the draft the card of new rounds. */
export function publishDraft(courseId: string, version: number): Promise<CourseDetail> {
  return unwrap(
    api.POST('/api/v1/courses/{courseId}/publish', { params: seen(courseId, version) }),
  );
}

/** Takes a course off the list and from new rounds. */
export function archiveCourse(courseId: string): Promise<CourseDetail> {
  return unwrap(api.POST('/api/v1/courses/{courseId}/archive', { params: pathOf(courseId) }));
}

/** Brings an archived course back. */
export function restoreCourse(courseId: string): Promise<CourseDetail> {
  return unwrap(api.POST('/api/v1/courses/{courseId}/restore', { params: pathOf(courseId) }));
}

/** Copies a course, or two nines as one of 18, into the draft of a new one. */
export function duplicateCourse(
  courseId: string,
  name: string,
  backNine?: string,
): Promise<DraftAnswer> {
  const body = { name, ...(backNine && { backNine }) };
  return unwrap(
    api.POST('/api/v1/courses/{courseId}/duplicate', { params: pathOf(courseId), body }),
  );
}

/** Every card that was published, the latest first. */
export function listCards(courseId: string): Promise<{ items: CardItem[] }> {
  return unwrap(api.GET('/api/v1/courses/{courseId}/cards', { params: pathOf(courseId) }));
}

/** A course with one version of its card; the current one unless told. */
export function getCard(courseId: string, version?: number): Promise<CourseDetail> {
  const params = { ...pathOf(courseId), query: { version } };
  return unwrap(api.GET('/api/v1/courses/{courseId}', { params }));
}

/** Makes or updates a draft from a file of the export: CSV, or JSON by its name. */
export function importCourse(file: File): Promise<ImportReport> {
  const type = file.name.toLowerCase().endsWith('.json') ? 'application/json' : 'text/csv';
  // The bytes as they are: the club reads what encoding they have.
  const options = { bodySerializer: () => file, headers: { 'content-type': type } };
  return unwrap(api.POST('/api/v1/courses/import', { ...options, body: '' as never }));
}

/** What there is to edit, as a file that can be imported again. */
export function exportCourse(courseId: string, format: 'csv' | 'json'): Promise<Blob> {
  const params = { ...pathOf(courseId), query: { format } };
  const call = api.GET('/api/v1/courses/{courseId}/export', { params, parseAs: 'blob' });
  return unwrap<Blob>(call);
}

export type CardItem = AnswerOf<paths['/api/v1/courses/{courseId}/cards']['get']>['items'][number];
export type ImportReport = AnswerOf<paths['/api/v1/courses/import']['post']>;
