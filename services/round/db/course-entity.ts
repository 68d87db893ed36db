import { EntitySchema } from 'typeorm';

/** A golf course; `cardVersion` is the card that new rounds are played on. */
export interface Course {
  id: string;
  name: string;
  place: string;
  country: string;
  timeZone: string;
  latitude: number;
  longitude: number;
  cardVersion: number;
}

export const CourseEntity = new EntitySchema<Course>({
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
    cardVersion: { name: 'card_version', type: 'integer' },
  },
});
