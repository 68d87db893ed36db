// Generated from every service.ts by npm run generate.
import type { Declared } from './declared.ts';

export const DECLARED: Declared = {
  "services": [
    {
      "name": "gateway",
      "namespace": "client-layer",
      "tokens": {
        "app": "app-token-gateway",
        "sidecar": "sidecar-token-gateway",
        "callers": {
          "TOKEN_OPERATOR_TO_GATEWAY": "token-operator-to-gateway",
          "TOKEN_GATEWAY_TO_AUTH": "token-gateway-to-auth",
          "TOKEN_GATEWAY_TO_ROUND": "token-gateway-to-round",
          "TOKEN_GATEWAY_TO_ANALYTICS": "token-gateway-to-analytics"
        }
      }
    },
    {
      "name": "auth",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-auth",
        "sidecar": "sidecar-token-auth",
        "vault": "vault-token-auth",
        "callers": {
          "TOKEN_GATEWAY_TO_AUTH": "token-gateway-to-auth",
          "TOKEN_ROUND_TO_AUTH": "token-round-to-auth",
          "TOKEN_ANALYTICS_TO_AUTH": "token-analytics-to-auth",
          "TOKEN_OPERATOR_TO_AUTH": "token-operator-to-auth"
        }
      },
      "postgres": {
        "connections": 16,
        "audit": true
      },
      "secrets": {
        "signingKeys": "signingKeys",
        "refreshTokenKey": "key",
        "passwordPepper": "key",
        "userSecretKey": "key",
        "digestKey": "key",
        "smtpUser": {
          "text": "golfroundpro"
        },
        "smtpPassword": "key",
        "oidcClientSecret": "key"
      }
    },
    {
      "name": "round",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-round",
        "sidecar": "sidecar-token-round",
        "vault": "vault-token-round",
        "callers": {
          "TOKEN_GATEWAY_TO_ROUND": "token-gateway-to-round",
          "TOKEN_ANALYTICS_TO_ROUND": "token-analytics-to-round",
          "TOKEN_OPERATOR_TO_ROUND": "token-operator-to-round",
          "TOKEN_ROUND_TO_AUTH": "token-round-to-auth"
        }
      },
      "postgres": {
        "connections": 16
      }
    },
    {
      "name": "analytics",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-analytics",
        "sidecar": "sidecar-token-analytics",
        "vault": "vault-token-analytics",
        "callers": {
          "TOKEN_GATEWAY_TO_ANALYTICS": "token-gateway-to-analytics",
          "TOKEN_OPERATOR_TO_ANALYTICS": "token-operator-to-analytics",
          "TOKEN_ANALYTICS_TO_AUTH": "token-analytics-to-auth",
          "TOKEN_ANALYTICS_TO_ROUND": "token-analytics-to-round"
        }
      },
      "postgres": {
        "connections": 8
      }
    }
  ],
  "topics": [
    {
      "name": "user.loggedIn",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.loggedOut",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.updated",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.deleted",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 30
    },
    {
      "name": "user.deleted.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "audit.recorded",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 365
    },
    {
      "name": "golf.round",
      "partitions": 2,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "golf.round.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "golf.invitation",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "golf.invitation.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "golf.achievement",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    }
  ]
};
