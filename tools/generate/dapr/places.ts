/** Where the stores are, as the resources of a sidecar say it. */
export interface Places {
  brokers: string;
  /** How Kafka is spoken to: lines of its component. */
  kafkaTls: string;
  redisState: string;
  /** Whether that is asked over TLS. */
  redisStateTls: string;
  vault: string;
  /** The file with the token that reads the secret of a service. */
  vaultToken: (service: string) => string;
}

/** What Dapr's Kafka is told for plain text. */
export const KAFKA_PLAIN = `    - name: authType
      value: none
    - name: disableTls
      value: 'true'
`;

/** The same for TLS, verified against these CAs alone: with `authType: none` it would speak plain text whatever else is said. */
export function kafkaOverTls(ca: string): string {
  return `    - name: authType
      value: certificate
    - name: caCert
      value: ${ca}
`;
}

/** A developer's machine; paths are relative to the checkout, from where the sidecars run. */
export const LOCAL_PLACES: Places = {
  brokers: '127.0.0.1:9092',
  kafkaTls: KAFKA_PLAIN,
  redisState: '127.0.0.1:6379',
  redisStateTls: "'false'",
  vault: 'http://127.0.0.1:8200',
  vaultToken: (service) => `.local/vault-token-${service}`,
};

/** A cluster: what the values of its chart say. */
export const CHART_PLACES: Places = {
  brokers: '{{ .Values.global.stores.kafka.brokers | quote }}',
  kafkaTls: `    {{- if .Values.global.stores.kafka.tls }}
${kafkaOverTls('{{ required "global.stores.ca is missing: it vouches for Kafka" .Values.global.stores.ca | quote }}')}    {{- else }}
${KAFKA_PLAIN}    {{- end }}
`,
  redisState: '{{ .Values.global.stores.redisState.address | quote }}',
  redisStateTls: '{{ .Values.global.stores.redisState.tls | quote }}',
  vault: '{{ .Values.global.stores.vault.address | quote }}',
  vaultToken: () => '/var/run/vault-token/token',
};
