/** The most that a course is sent in, with all its tees, as JSON or CSV. */
export const COURSE_BYTES = 64 * 1024;
