import { usePages } from '../../../lib/query/use-pages.ts';
import { listApplicants } from '../api/applicant-api.ts';

/** Who has an account that the club has not approved. */
export const useApplicants = (refused: () => boolean) =>
  usePages({
    key: () => ['applicants', { refused: refused() }],
    load: (cursor) => listApplicants(refused(), cursor),
  });
