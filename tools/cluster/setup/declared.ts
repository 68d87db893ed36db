import type { TokenSecrets } from '../../generate/charts/token-secrets.ts';
import type { SecretOwner } from '../../services/uses.ts';
import type { Topic } from '../../services/topics.ts';

/** A service, as far as the set-up of a cluster must know it. */
export interface DeclaredService extends SecretOwner {
  /** Its layer. */
  namespace: string;
  tokens: TokenSecrets;
}

/** What services declare, as far as the set-up of a cluster must know it. */
export interface Declared {
  services: DeclaredService[];
  topics: Pick<Topic, 'name' | 'partitions' | 'productionPartitions' | 'retentionDays'>[];
}
