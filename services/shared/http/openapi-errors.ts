import { ERROR_CODES } from '@golfroundpro/contracts/error-codes.gen.ts';
import { FIELD_CODES } from './field-codes.ts';

/** What can be wrong with a field. */
export const FIELD_CODE = {
  type: 'string',
  enum: FIELD_CODES,
  description: 'What can be wrong with a field, in words that never change',
};

const FIELD_ERRORS = {
  type: 'array',
  items: {
    type: 'object',
    required: ['field', 'message', 'code'],
    properties: {
      field: { type: 'string' },
      message: { type: 'string' },
      code: {
        anyOf: [{ $ref: '#/components/schemas/FieldCode' }, { type: 'string' }],
        description: 'Of a draft and of a line of its file the code of a fault, else a FieldCode',
      },
      limit: { type: 'number', description: 'The bound that the value is beyond' },
      column: { type: 'string', description: 'Of a line of a file: what the file calls it' },
      values: {
        type: 'object',
        additionalProperties: { type: 'number' },
        description: 'The figures of the message, by their names',
      },
    },
  },
};

/** An error as nearly every route answers it (send-problem.ts). */
export const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 problem document',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(ERROR_CODES) },
    detail: { type: 'string' },
    errors: FIELD_ERRORS,
    traceId: { type: 'string' },
  },
};

/** An error of a route that answers in the envelope (envelope.ts). */
export const ERROR_ENVELOPE = {
  type: 'object',
  description: 'What went wrong, in the envelope of the answers beside it',
  required: ['status', 'message', 'code', 'errors'],
  properties: {
    status: { type: 'string', enum: ['error'] },
    message: { type: 'string' },
    code: { type: 'string', enum: Object.keys(ERROR_CODES) },
    errors: FIELD_ERRORS,
  },
};
