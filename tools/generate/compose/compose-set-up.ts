import { AUDIT_MONTHS } from '../../stack/stores/audit/audit-tables.ts';
import { COMPOSE_ADDRESSES, BROKERS, SECRETS, secretFile, VAULT } from './compose-places.ts';
import { builtImage, type ComposeService } from './compose-service.ts';

/** Where one that stays tells its image whether it is well. */
const PORT = '8202';

/** The program that makes what services find in the stores, and ends; and it again, where it stays. */
export const COMPOSE_SET_UP: Record<string, ComposeService> = {
  setup: {
    ...builtImage('setup'),
    environment: {
      SECRETS_FOLDER: SECRETS,
      DATABASE_HOST: COMPOSE_ADDRESSES.postgres.host,
      KAFKA_BROKERS: BROKERS,
      VAULT_ADDRESS: VAULT,
      AUDIT_MONTHS: `\${AUDIT_MONTHS:-${AUDIT_MONTHS}}`,
    },
    healthcheck: { disable: true },
    volumes: [`secrets:${SECRETS}`],
    networks: ['stores'],
  },
  'vault-unseal': staying('unseal', { UNSEAL_KEY_FILE: secretFile.unsealKey }),
  'vault-renewer': {
    ...staying('keep-renewed', { SECRETS_FOLDER: SECRETS }),
    depends_on: { setup: { condition: 'service_completed_successfully' } },
  },
};

function staying(mode: string, environment: Record<string, string>): ComposeService {
  return {
    ...builtImage('setup'),
    command: ['bundle/main.js', mode],
    environment: { VAULT_ADDRESS: VAULT, ...environment, PORT },
    volumes: [`secrets:${SECRETS}:ro`],
    networks: ['stores'],
    restart: 'unless-stopped',
  };
}
