import { componentNames } from '@golfroundpro/shared/dapr/dapr-client.ts';
import {
  deadLettersOf,
  type ServiceDeclaration,
  type TopicSubscription,
} from '@golfroundpro/shared/service/declaration.ts';

/** The file of a subscription: `subscription-golf-round.yaml`. */
export function subscriptionFile({ topic }: TopicSubscription): string {
  return `subscription-${plain(topic)}.yaml`;
}

/** A topic that a service takes, in bulk. */
export function subscription({ name }: ServiceDeclaration, taken: TopicSubscription): string {
  const { topic, path, maxMessages, maxAwaitMs, note } = taken;
  return `# ${note}
apiVersion: dapr.io/v2alpha1
kind: Subscription
metadata:
  name: ${name}-${plain(topic)}
spec:
  pubsubname: ${componentNames(name).pubsub}
  topic: ${topic}
  # The app gets each record as it lies in Kafka, one that is no CloudEvent too, and says why it is not.
  metadata:
    rawPayload: 'true'
  routes:
    default: ${path}
  bulkSubscribe:
    enabled: true
    maxMessagesCount: ${maxMessages}
    maxAwaitDurationMs: ${maxAwaitMs}
  # For envelopes that the app never sees; what it cannot use it puts there itself, with a reason.
  deadLetterTopic: ${deadLettersOf(taken)}
scopes: [${name}]
`;
}

/** Names of resources are lower case, without dots. */
function plain(topic: string): string {
  return topic.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
