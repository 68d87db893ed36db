import type { UserChange } from '../edit-users.ts';
import { MOST_ATTRIBUTES } from '../user-body.ts';
import type { BulkAction, BulkOutcome } from './bulk-action.ts';

/** Of a person what an action can change. */
export interface Current {
  category: string;
  attributes: Record<string, string>;
  suspended: boolean;
}

/** What was before: of an attribute that was not there, null. */
export type Before = string | boolean | null;

/** What an action changes. */
export function fieldOf({ type }: BulkAction): 'category' | 'attributes' | 'suspended' {
  if (type === 'category') return 'category';
  return type === 'attribute' ? 'attributes' : 'suspended';
}

export function beforeOf(action: BulkAction, current: Current): Before {
  if (action.type === 'category') return current.category;
  if (action.type === 'attribute') return current.attributes[action.name] ?? null;
  return current.suspended;
}

/** What an action would have: the value that is there once it is done. */
export function afterOf(action: BulkAction): Before {
  if (action.type === 'suspend' || action.type === 'reinstate') return action.type === 'suspend';
  return action.to;
}

/** The change that brings a person to a value of what an action changes; or why there is none. */
export function changeTo(
  action: BulkAction,
  current: Current,
  value: Before,
): UserChange | BulkOutcome {
  if (beforeOf(action, current) === value) return 'unchanged';
  if (action.type === 'category') return { category: String(value) };
  if (action.type !== 'attribute') return { suspended: value === true };
  const merged = Object.entries({ ...current.attributes, [action.name]: value });
  const attributes = Object.fromEntries(
    merged.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const isOver = value !== null && Object.keys(attributes).length > MOST_ATTRIBUTES;
  return isOver ? 'too_many_attributes' : { attributes };
}
