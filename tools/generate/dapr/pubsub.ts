import { componentNames } from '@golfroundpro/shared/dapr/dapr-client.ts';
import {
  deadLettersOf,
  retryTopic,
  type ServiceDeclaration,
} from '@golfroundpro/shared/service/declaration.ts';
import type { Places } from './places.ts';

/** Events over Kafka, with the topics that this service may use and no other. */
export function pubsub(
  { name, publishes = [], subscribes = [] }: ServiceDeclaration,
  { brokers, kafkaTls }: Places,
): string {
  const taken = subscribes.map(({ topic }) => topic);
  const families = subscribes.flatMap(({ retry = [] }) => retry);
  const written = unique([
    ...publishes.map((topic) => topic.name),
    ...families.map(retryTopic),
    ...subscribes.map(deadLettersOf),
  ]);
  const topics = unique([...written, ...taken]).join(',');
  return `# Events over Kafka. Topics are made at start (docs/topics.md), never by use.
apiVersion: dapr.io/v1alpha1
kind: Component
metadata:
  name: ${componentNames(name).pubsub}
spec:
  type: pubsub.kafka
  version: v1
  metadata:
    - name: brokers
      value: ${brokers}
${kafkaTls}    # One group for all instances of a service.
    - name: consumerGroup
      value: '{appID}'
    - name: clientID
      value: '{appID}'
    # The default, newest, loses what was published before the first commit (dapr/dapr#7799).
    - name: initialOffset
      value: oldest
    # Kafka 4 speaks nothing older than 2.1.
    - name: version
      value: 2.8.0
    - name: maxMessageBytes
      value: '1048576'
    - name: producerRequiredAcks
      value: all
    - name: compression
      value: none
    # What goes with a call is nothing to those who read: no record carries it.
    - name: excludeHeaderMetaRegex
      value: '.'
    - name: consumeRetryEnabled
      value: 'true'
    - name: consumeRetryInterval
      value: 500ms
    - name: dialTimeout
      value: 5s
    - name: readTimeout
      value: 10s
    - name: writeTimeout
      value: 5s
    # What this app may do: a topic that is not named here is closed to it.
    - name: allowedTopics
      value: ${topics}
    - name: protectedTopics
      value: ${topics}
    - name: publishingScopes
      value: ${name}=${written.join(',')}
    - name: subscriptionScopes
      value: ${name}=${taken.join(',')}
scopes: [${name}]
`;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
