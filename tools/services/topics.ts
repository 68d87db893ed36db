import {
  deadLetterTopic,
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

/** Every topic there is: those that are published, and the dead letters of those that are taken. */
export const TOPICS: Topic[] = topicsOf(SERVICES);

/** The topics of these services. */
export function topicsOf(services: ServiceDeclaration[]): Topic[] {
  return services.flatMap(({ name: producer, publishes = [] }) =>
    publishes.flatMap(({ name, key, partitions = 1, retentionDays }) => {
      const consumers = services
        .filter(({ subscribes = [] }) => subscribes.some(({ topic }) => topic === name))
        .map((service) => service.name);
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
      const putAside = { ...deadLetters, producers: consumers, consumers: [] };
      return consumers.length === 0 ? [topic] : [topic, putAside];
    }),
  );
}
