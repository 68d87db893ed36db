import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import { deleteOwn } from './delete-own.ts';
import { getOwn } from './get-own.ts';
import { getShown } from './get-shown.ts';
import { putOwn } from './put-own.ts';

/** What golfers say of themselves. */
export function profilesRoutes(context: ProfileContext): Route[] {
  return [getOwn(context), putOwn(context), deleteOwn(context), getShown(context)];
}
