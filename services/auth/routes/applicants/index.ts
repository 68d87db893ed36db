import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { approve } from './approve.ts';
import { listApplicants } from './list-applicants.ts';
import { refuse } from './refuse.ts';

/** How a club that approves its members does so. */
export function applicantRoutes(context: AuthContext): Route[] {
  return [listApplicants(context), approve(context), refuse(context)];
}
