/** Where the stores are, as the resources of a sidecar say it. */
export interface Places {
  brokers: string;
  redisState: string;
  vault: string;
  /** The file with the token that reads the secret of a service. */
  vaultToken: (service: string) => string;
}

/** A developer's machine; paths are relative to the checkout, from where the sidecars run. */
export const LOCAL_PLACES: Places = {
  brokers: '127.0.0.1:9092',
  redisState: '127.0.0.1:6379',
  vault: 'http://127.0.0.1:8200',
  vaultToken: (service) => `.local/vault-token-${service}`,
};

/** A cluster: what the values of its chart say. */
export const CHART_PLACES: Places = {
  brokers: '{{ .Values.global.stores.kafka.brokers | quote }}',
  redisState: '{{ .Values.global.stores.redisState.address | quote }}',
  vault: '{{ .Values.global.stores.vault.address | quote }}',
  vaultToken: () => '/var/run/vault-token/token',
};
