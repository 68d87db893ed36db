import { api, unwrap } from '../../../lib/api/client.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import type {
  CourseDetail,
  CourseSummary,
  OwnCourse,
  OwnCourseBody,
  Page,
  PlayedCourse,
} from '../../../lib/api/schema.ts';

/** Which courses: by words of name or place, or the nearest to "51.18,-0.75". */
export interface CourseSearch {
  search?: string | undefined;
  near?: string | undefined;
}

/** Courses by name, or the nearest first, a page at a time. */
export function listCourses(wanted: CourseSearch, cursor?: string): Promise<Page<CourseSummary>> {
  return unwrap(api.GET('/api/v1/courses', { params: { query: { ...wanted, cursor } } }));
}

/** One course with its card and tees. */
export function getCourse(id: string): Promise<CourseDetail> {
  return unwrap(api.GET('/api/v1/courses/{courseId}', { params: { path: { courseId: id } } }));
}

/** The courses that I typed in, by name. */
export async function listOwnCourses(): Promise<OwnCourse[]> {
  return (await unwrap(api.GET('/api/v1/own-courses'))).items;
}

/** The course of a round or to start one on: the club's, else one that somebody typed in. */
export async function getPlayedCourse(courseId: string): Promise<PlayedCourse> {
  try {
    return await getCourse(courseId);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    return unwrap(api.GET('/api/v1/own-courses/{courseId}', { params: { path: { courseId } } }));
  }
}

/** Keeps a course that I typed in: a new one, or the one with this id. */
export function saveOwnCourse(body: OwnCourseBody, courseId?: string): Promise<OwnCourse> {
  if (courseId === undefined) return unwrap(api.POST('/api/v1/own-courses', { body }));
  const params = { path: { courseId } };
  return unwrap(api.PUT('/api/v1/own-courses/{courseId}', { params, body }));
}

/** Takes one of them away; rounds on it stay. */
export function deleteOwnCourse(courseId: string): Promise<unknown> {
  const params = { path: { courseId } };
  return unwrap(api.DELETE('/api/v1/own-courses/{courseId}', { params }));
}
