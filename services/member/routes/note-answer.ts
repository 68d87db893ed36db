import { Type } from 'typebox';

/** A note as its owner sees it. */
export const NoteAnswer = Type.Object({
  id: Type.String({ format: 'uuid' }),
  text: Type.String(),
});

export const EXAMPLE_NOTE = {
  id: '0198c0de-0000-7000-8000-000000000001',
  text: 'The 7th plays a club longer into the wind',
};
