/** What is the same of every broker, wherever it is. */
export const BROKER_SETTINGS = {
  'auto.create.topics.enable': false,
  'offsets.topic.num.partitions': 4,
  'group.initial.rebalance.delay.ms': 0,
  // One that was killed may come back when its session has ended; the default is 9 s.
  'broker.session.timeout.ms': 6000,
  'broker.heartbeat.interval.ms': 1000,
};

/** Of one that is alone, and its own controller (KRaft): nobody else keeps what it keeps. */
const ALONE = {
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.listener.names': 'CONTROLLER',
  'offsets.topic.replication.factor': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
};

/** Where a broker is. */
export interface BrokerPlace {
  /** Where it listens: `host:port`, of all addresses without a host. */
  listens: string;
  /** Where its clients find it. */
  advertised: string;
  /** Where it votes with itself. */
  controller: string;
  /** The folder in which it keeps its records. */
  data: string;
}

/** The properties of a broker that is alone. */
export function brokerProperties({ listens, advertised, controller, data }: BrokerPlace): string {
  const settings = {
    ...ALONE,
    'controller.quorum.voters': `1@${controller}`,
    listeners: `PLAINTEXT://${listens},CONTROLLER://${controller}`,
    'advertised.listeners': `PLAINTEXT://${advertised}`,
    'log.dirs': data,
    ...BROKER_SETTINGS,
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
