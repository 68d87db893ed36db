import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';
import type { PeopleFilters } from '../model/people-filters.ts';

const PERSON = '/api/v1/users/{userID}';

export type PeoplePage = AnswerOf<paths['/api/v1/users']['get']>['data'] & {
  /** When it was looked at, by the club's clock. */
  until: string;
};
export type Person = PeoplePage['items'][number];
export type Happening = AnswerOf<
  paths['/api/v1/users/{userID}/timeline']['get']
>['data']['items'][number];

/** What is changed of a person; null takes it away. */
export interface PersonPatch {
  name?: string;
  phoneNumber?: string | null;
  category?: Person['category'];
  suspended?: boolean;
  attributes?: Record<string, string | null>;
}

/** A person, and the tag of what was seen. */
export interface SeenPerson {
  person: Person;
  etag: string;
}

/** As many as one page may have. */
const PAGE = 100;

/** People whom the filters mean, a page at a time. */
export async function listPeople(filters: PeopleFilters, cursor?: string): Promise<PeoplePage> {
  const query = { ...meant(filters), sort: filters.sort, limit: PAGE, cursor };
  const call = api.GET('/api/v1/users', { params: { query } });
  const page = await told(call);
  const at = new Date((await call).response.headers.get('date') ?? Date.now());
  return { ...page, until: at.toISOString() };
}

/** All of them, as CSV. */
export function exportPeople(filters: PeopleFilters): Promise<Blob> {
  const params = { query: meant(filters) };
  return unwrap<Blob>(api.GET('/api/v1/users/export', { params, parseAs: 'blob' }));
}

export function getPerson(userID: string): Promise<SeenPerson> {
  return seen(api.GET(PERSON, { params: { path: { userID } } }));
}

/** Changes a person whom nobody changed since. @throws ApiError version_mismatch */
export function patchPerson(userID: string, patch: PersonPatch, etag: string): Promise<SeenPerson> {
  const headers = { 'If-Match': etag, 'content-type': 'application/merge-patch+json' };
  return seen(api.PATCH(PERSON, { params: { path: { userID } }, body: patch, headers }));
}

/** What happened to a person, the newest first. */
export async function getTimeline(userID: string): Promise<Happening[]> {
  const params = { path: { userID } };
  return (await told(api.GET('/api/v1/users/{userID}/timeline', { params }))).items;
}

/** An answer in its envelope; as XML, which the page does not ask for, it would be a text. */
interface Told<T> {
  data?: string | { data: T };
  error?: unknown;
  response: Response;
}

/** @throws ApiError */
export async function told<T>(call: Promise<Told<T>>): Promise<T> {
  return ((await unwrap(call)) as { data: T }).data;
}

async function seen(call: Promise<Told<Person>>): Promise<SeenPerson> {
  return { person: await told(call), etag: (await call).response.headers.get('etag') ?? '*' };
}

/** The filters that narrow it, as the API has them. */
export function meant({ sort: _, ...filters }: PeopleFilters) {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return Object.fromEntries(given) as Omit<Partial<PeopleFilters>, 'sort' | 'status' | 'category'>;
}
