import {
  deadLetterTopic,
  retryTopic,
  type ServiceDeclaration,
} from '@golfroundpro/shared/service/declaration.ts';
import { SERVICES } from './declared.ts';

/** A topic: who writes it, who reads it, what keys it and how long it is kept. */
export interface Topic {
  name: string;
  /** What the record's key is: events with one key stay in order. */
  key: string;
  /** On a developer's machine. */
  partitions: number;
  productionPartitions: number;
  retentionDays: number;
  producers: string[];
  consumers: string[];
}

const PRODUCTION_PARTITIONS = 12;
const DEAD_LETTERS = { partitions: 1, productionPartitions: 3, retentionDays: 30 };

/** What is tried later holds what was told of people: it is kept no longer than that. */
const RETRIES = { partitions: 1, productionPartitions: 12, retentionDays: 7 };

/** Every topic there is: those that are published, the dead letters of those that are taken, and retries. */
export const TOPICS: Topic[] = topicsOf(SERVICES);

/** The topics of these services. */
export function topicsOf(services: ServiceDeclaration[]): Topic[] {
  return [...publishedTopics(services), ...familyTopics(services)];
}

/** The topics of each family of retries, which several services share. */
function familyTopics(services: ServiceDeclaration[]): Topic[] {
  const members = services.flatMap(({ name, subscribes = [] }) =>
    [...new Set(subscribes.flatMap(({ retry = [] }) => retry))].map((family) => ({ family, name })),
  );
  return [...Map.groupBy(members, ({ family }) => family)].flatMap(([family, own]) => {
    const producers = own.map(({ name }) => name);
    const retries = { ...RETRIES, name: retryTopic(family), key: 'user id', producers };
    const letters = { ...retries, productionPartitions: 3, name: deadLetterTopic(family) };
    return [
      { ...retries, consumers: producers },
      { ...letters, consumers: [] },
    ];
  });
}

function publishedTopics(services: ServiceDeclaration[]): Topic[] {
  return services.flatMap(({ name: producer, publishes = [] }) =>
    publishes.flatMap(({ name, key, partitions = 1, retentionDays }) => {
      const taken = services.flatMap(({ name: consumer, subscribes = [] }) =>
        subscribes.filter(({ topic }) => topic === name).map(({ retry }) => ({ consumer, retry })),
      );
      const consumers = taken.map(({ consumer }) => consumer);
      const unretried = taken.filter(({ retry }) => !retry).map(({ consumer }) => consumer);
      const topic: Topic = {
        name,
        key,
        partitions,
        productionPartitions: PRODUCTION_PARTITIONS,
        retentionDays,
        producers: [producer],
        consumers,
      };
      const deadLetters = { ...topic, ...DEAD_LETTERS, name: deadLetterTopic(name) };
      const putAside = { ...deadLetters, producers: unretried, consumers: [] };
      return unretried.length === 0 ? [topic] : [topic, putAside];
    }),
  );
}
