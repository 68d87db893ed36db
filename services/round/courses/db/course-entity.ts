import { EntitySchema } from 'typeorm';
import type { CourseDetails, CourseState } from '../domain/course-draft.ts';

/** A golf course as its table holds it; `search`, which follows from name and place, is left out. */
export interface CourseRecord extends CourseDetails {
  id: string;
  state: CourseState;
  /** The card that new rounds are played on; 0 until one is published. */
  cardVersion: number;
  /** Rises with every change of the draft, or of what a draft would start from. */
  draftVersion: number;
  /** Null: the club's; a course of a member's own is not read by this. */
  ownerId: string | null;
  /** What its file said when it was last published from one. */
  seedHash: string | null;
}

export const CourseEntity = new EntitySchema<CourseRecord>({
  name: 'Course',
  tableName: 'course',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    place: { type: 'text' },
    country: { type: 'text' },
    timeZone: { name: 'time_zone', type: 'text' },
    latitude: { type: 'double precision' },
    longitude: { type: 'double precision' },
    state: { type: 'text' },
    cardVersion: { name: 'card_version', type: 'integer' },
    draftVersion: { name: 'draft_version', type: 'integer' },
    ownerId: { name: 'owner_id', type: 'uuid', nullable: true },
    seedHash: { name: 'seed_hash', type: 'text', nullable: true },
  },
});
