import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import type { FoundParts, PartName } from '../../parts/part.ts';
import type { ChildSpec } from '../child.ts';
import type { Layout } from '../layout.ts';
import type { Ports } from '../ports.ts';
import type { StackSecrets } from '../secrets.ts';

export type StoreName =
  | 'postgres'
  | 'redis-state'
  | 'redis-cache'
  | 'kafka'
  | 'vault'
  | 'mail-sink'
  | 'identity-provider';

/** What a store needs to know of the stack it belongs to. */
export interface StoreContext {
  layout: Layout;
  ports: Ports;
  parts: FoundParts;
  secrets: StackSecrets;
  env: NodeJS.ProcessEnv;
  /** Whom the stores are for, and how many of each. */
  services: ServiceDeclaration[];
  instances: number;
}

/** One store: the parts it is made of, where its data is, and how its process runs. */
export interface Store {
  name: StoreName;
  parts: PartName[];
  /** The folder that `npm run clean` removes. */
  dataDirectory: (layout: Layout) => string;
  /** Needs what the set-up puts into the others, such as its login in Vault: started behind it. */
  afterSetUp?: true;
  /** Makes the data directory the first time; answers the process to run. */
  prepare: (context: StoreContext) => Promise<ChildSpec>;
}
