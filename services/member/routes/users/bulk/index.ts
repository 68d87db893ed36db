import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../../context.ts';
import { getBulk } from './get-bulk.ts';
import { listBulks } from './list-bulks.ts';
import { postBulk } from './post-bulk.ts';
import { postUndo } from './post-undo.ts';

/** What staff do with many people at once. */
export function bulkRoutes(context: MemberContext): Route[] {
  return [postBulk(context), listBulks(context), getBulk(context), postUndo(context)];
}
