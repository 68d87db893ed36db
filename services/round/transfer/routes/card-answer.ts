import { Readable } from 'node:stream';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { CARD_POLICY, cardHtml } from '../card/card-html.ts';
import type { RoundAnswer } from '../../rounds/round-answer.ts';

/** Answers with a card to print. The browser may draw it, and nothing else. */
export function cardAnswer(round: RoundAnswer): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CARD_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-cache',
    },
    stream: Readable.from([cardHtml(round)]),
  };
}
