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
          "TOKEN_GATEWAY_TO_ANALYTICS": "token-gateway-to-analytics",
          "TOKEN_GATEWAY_TO_ONBOARDER": "token-gateway-to-onboarder",
          "TOKEN_GATEWAY_TO_MEMBER": "token-gateway-to-member",
          "TOKEN_GATEWAY_TO_NOTIFICATION": "token-gateway-to-notification",
          "TOKEN_GATEWAY_TO_CACHE_UPDATER": "token-gateway-to-cache-updater",
          "TOKEN_GATEWAY_TO_PROFILE": "token-gateway-to-profile",
          "TOKEN_GATEWAY_TO_WORKER": "token-gateway-to-worker"
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
          "TOKEN_ONBOARDER_TO_AUTH": "token-onboarder-to-auth",
          "TOKEN_MEMBER_TO_AUTH": "token-member-to-auth",
          "TOKEN_CACHE_UPDATER_TO_AUTH": "token-cache-updater-to-auth",
          "TOKEN_NOTIFICATION_TO_AUTH": "token-notification-to-auth",
          "TOKEN_PROFILE_TO_AUTH": "token-profile-to-auth",
          "TOKEN_WORKER_TO_AUTH": "token-worker-to-auth",
          "TOKEN_OPERATOR_TO_AUTH": "token-operator-to-auth",
          "TOKEN_AUTH_TO_ONBOARDER": "token-auth-to-onboarder"
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
          "TOKEN_WORKER_TO_ROUND": "token-worker-to-round",
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
    },
    {
      "name": "onboarder",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-onboarder",
        "sidecar": "sidecar-token-onboarder",
        "vault": "vault-token-onboarder",
        "callers": {
          "TOKEN_GATEWAY_TO_ONBOARDER": "token-gateway-to-onboarder",
          "TOKEN_AUTH_TO_ONBOARDER": "token-auth-to-onboarder",
          "TOKEN_MEMBER_TO_ONBOARDER": "token-member-to-onboarder",
          "TOKEN_CACHE_UPDATER_TO_ONBOARDER": "token-cache-updater-to-onboarder",
          "TOKEN_OPERATOR_TO_ONBOARDER": "token-operator-to-onboarder",
          "TOKEN_ONBOARDER_TO_AUTH": "token-onboarder-to-auth"
        }
      },
      "postgres": {
        "connections": 8
      },
      "secrets": {
        "nationalIdKey": "key",
        "digestKey": "key"
      }
    },
    {
      "name": "member",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-member",
        "sidecar": "sidecar-token-member",
        "vault": "vault-token-member",
        "callers": {
          "TOKEN_GATEWAY_TO_MEMBER": "token-gateway-to-member",
          "TOKEN_CACHE_UPDATER_TO_MEMBER": "token-cache-updater-to-member",
          "TOKEN_OPERATOR_TO_MEMBER": "token-operator-to-member",
          "TOKEN_MEMBER_TO_AUTH": "token-member-to-auth",
          "TOKEN_MEMBER_TO_ONBOARDER": "token-member-to-onboarder"
        }
      },
      "postgres": {
        "connections": 8
      }
    },
    {
      "name": "cache-updater",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-cache-updater",
        "sidecar": "sidecar-token-cache-updater",
        "callers": {
          "TOKEN_GATEWAY_TO_CACHE_UPDATER": "token-gateway-to-cache-updater",
          "TOKEN_OPERATOR_TO_CACHE_UPDATER": "token-operator-to-cache-updater",
          "TOKEN_CACHE_UPDATER_TO_AUTH": "token-cache-updater-to-auth",
          "TOKEN_CACHE_UPDATER_TO_MEMBER": "token-cache-updater-to-member",
          "TOKEN_CACHE_UPDATER_TO_NOTIFICATION": "token-cache-updater-to-notification",
          "TOKEN_CACHE_UPDATER_TO_ONBOARDER": "token-cache-updater-to-onboarder"
        }
      }
    },
    {
      "name": "notification",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-notification",
        "sidecar": "sidecar-token-notification",
        "vault": "vault-token-notification",
        "callers": {
          "TOKEN_GATEWAY_TO_NOTIFICATION": "token-gateway-to-notification",
          "TOKEN_CACHE_UPDATER_TO_NOTIFICATION": "token-cache-updater-to-notification",
          "TOKEN_OPERATOR_TO_NOTIFICATION": "token-operator-to-notification",
          "TOKEN_NOTIFICATION_TO_AUTH": "token-notification-to-auth"
        }
      },
      "postgres": {
        "connections": 8
      },
      "secrets": {
        "smtpUser": {
          "text": "golfroundpro"
        },
        "smtpPassword": "key",
        "sealingKey": "key"
      }
    },
    {
      "name": "profile",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-profile",
        "sidecar": "sidecar-token-profile",
        "vault": "vault-token-profile",
        "callers": {
          "TOKEN_GATEWAY_TO_PROFILE": "token-gateway-to-profile",
          "TOKEN_WORKER_TO_PROFILE": "token-worker-to-profile",
          "TOKEN_OPERATOR_TO_PROFILE": "token-operator-to-profile",
          "TOKEN_PROFILE_TO_AUTH": "token-profile-to-auth"
        }
      },
      "postgres": {
        "connections": 4
      }
    },
    {
      "name": "worker",
      "namespace": "server-layer",
      "tokens": {
        "app": "app-token-worker",
        "sidecar": "sidecar-token-worker",
        "vault": "vault-token-worker",
        "callers": {
          "TOKEN_GATEWAY_TO_WORKER": "token-gateway-to-worker",
          "TOKEN_OPERATOR_TO_WORKER": "token-operator-to-worker",
          "TOKEN_WORKER_TO_AUTH": "token-worker-to-auth",
          "TOKEN_WORKER_TO_ROUND": "token-worker-to-round",
          "TOKEN_WORKER_TO_PROFILE": "token-worker-to-profile"
        }
      },
      "postgres": {
        "connections": 8,
        "queue": true
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
      "name": "user.loggedIn.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "user.loggedOut",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "account.changed",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 30
    },
    {
      "name": "account.changed.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "user.verified",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.verified.dlq",
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
    },
    {
      "name": "user.registration.request",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.registration.request.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "user.registration.repeated",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "membership.place",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "membership.place.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "user.created",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.created.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "member.changed",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "member.changed.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "user.updated",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.updated.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
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
      "name": "member.inquiry",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.confirmation.sent",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.confirmation.sent.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "profile.changed",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "profile.avatar",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "profile.avatar.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 30
    },
    {
      "name": "worker.job",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.registration.retry",
      "partitions": 1,
      "productionPartitions": 12,
      "retentionDays": 7
    },
    {
      "name": "user.registration.dlq",
      "partitions": 1,
      "productionPartitions": 3,
      "retentionDays": 7
    }
  ]
};
