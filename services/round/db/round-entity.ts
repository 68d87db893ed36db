import { EntitySchema } from 'typeorm';
import type { RoundHoles } from '../domain/holes-in-play.ts';
import type { Course } from './course-entity.ts';
import type { RoundPlayer } from './round-player-entity.ts';

/** A round; `version` rises by one with every change of it or of its scores. */
export interface Round {
  id: string;
  version: number;
  state: 'in_progress' | 'finished';
  ownerId: string;
  courseId: string;
  cardVersion: number;
  holes: RoundHoles;
  /** Local date of play at the course, YYYY-MM-DD. */
  playedOn: string;
  startedAt: Date;
  finishedAt: Date | null;
  course?: Course;
  players?: RoundPlayer[];
}

export const RoundEntity = new EntitySchema<Round>({
  name: 'Round',
  tableName: 'round',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    state: { type: 'text' },
    ownerId: { name: 'owner_id', type: 'uuid' },
    courseId: { name: 'course_id', type: 'uuid' },
    cardVersion: { name: 'card_version', type: 'integer' },
    holes: { type: 'text' },
    playedOn: { name: 'played_on', type: 'date' },
    startedAt: { name: 'started_at', type: 'timestamptz' },
    finishedAt: { name: 'finished_at', type: 'timestamptz', nullable: true },
  },
  relations: {
    course: { type: 'many-to-one', target: 'Course', joinColumn: { name: 'course_id' } },
    players: { type: 'one-to-many', target: 'RoundPlayer', inverseSide: 'round' },
  },
});
