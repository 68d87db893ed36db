import { api } from '../../../lib/api/client.ts';
import type { Category } from '../model/people-filters.ts';
import { told } from './people-api.ts';

/** Somebody whom staff enter. */
export interface NewPerson {
  name: string;
  email: string;
  phoneNumber?: string;
  nationalId?: string;
  category: Category;
  /** The e-mail is spelt right, though it looks like another. */
  confirmEmail?: boolean;
}

/** Has somebody taken in; they are in the books a moment later. @returns their id */
export async function addPerson(body: NewPerson): Promise<string> {
  return (await told(api.POST('/api/v1/users', { body }))).userID;
}
