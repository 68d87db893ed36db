import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { forgetPartner } from './forget-partner.ts';
import { getPartners } from './get-partners.ts';
import { setPartner } from './set-partner.ts';

/** What members say of each other. */
export function partnerRoutes(context: RoundContext): Route[] {
  return [getPartners(context), setPartner(context), forgetPartner(context)];
}
