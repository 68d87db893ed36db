import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { addOwn } from './add-own.ts';
import { deleteOwn } from './delete-own.ts';
import { getOwn } from './get-own.ts';
import { listOwn } from './list-own.ts';
import { putOwn } from './put-own.ts';

/** Courses that the club does not keep, each of the member who typed it in. */
export function ownCourseRoutes(context: RoundContext): Route[] {
  return [listOwn(context), addOwn(context), getOwn(context), putOwn(context), deleteOwn(context)];
}
