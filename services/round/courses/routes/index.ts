import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { archiveCourse, restoreCourse } from './archive-course.ts';
import { checkDraft } from './check-draft.ts';
import { createCourse } from './create-course.ts';
import { deleteDraft } from './delete-draft.ts';
import { duplicateCourse } from './duplicate-course.ts';
import { exportCourse } from './export-course.ts';
import { getCourse } from './get-course.ts';
import { getDraft } from './get-draft.ts';
import { importCourseFile } from './import-course.ts';
import { listCards } from './list-cards.ts';
import { listCourses } from './list-courses.ts';
import { listTimeZones } from './list-time-zones.ts';
import { publishDraft } from './publish-draft.ts';
import { putDraft } from './put-draft.ts';

/** Courses and their cards. */
export function courseRoutes(context: RoundContext): Route[] {
  return [
    listCourses(context),
    createCourse(context),
    importCourseFile(context),
    getCourse(context),
    getDraft(context),
    putDraft(context),
    deleteDraft(context),
    checkDraft(context),
    publishDraft(context),
    archiveCourse(context),
    restoreCourse(context),
    duplicateCourse(context),
    listCards(context),
    exportCourse(context),
    listTimeZones(context),
  ];
}
