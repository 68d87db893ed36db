import { useQuery } from '@pinia/colada';
import { listPartners } from '../api/partners-api.ts';

/** The names of those whom one has played with and trusts; of others nothing is known. */
export function usePartnerNames(): (userId: string) => string | undefined {
  const partners = useQuery({ key: ['partners'], query: listPartners });
  return (id) => partners.data.value?.find(({ userId }) => userId === id)?.name ?? undefined;
}
