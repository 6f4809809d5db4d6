import { Injectable } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import type { Text } from '../engine/facts/index.js';
import { Reference } from '../taxonomy/reference.js';
import { Endpoint } from './endpoint.js';
import { ModelError } from './model-error.js';
import { instructions, question, type ProposalSide } from './proposal-question.js';
import { type CheckedProposals, checkProposals } from './proposal-check.js';

export interface Proposals extends CheckedProposals {
  readonly model: string;
  /** False when the model was away or answered nothing that can be read. */
  readonly answered: boolean;
}

const ATTEMPTS = 2;
const NOTHING: CheckedProposals = { tags: [], clauses: [], specs: [] };

interface ChatAnswer {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

/** Asks a chat model what a text speaks of, if the operator has switched one on. It proposes; a person accepts. */
@Injectable()
export class Proposer {
  readonly chat: { readonly model: string; readonly endpoint: Endpoint } | null;

  constructor(
    environment: Environment,
    private readonly reference: Reference,
  ) {
    const { NARU_CHAT_URL: url, NARU_CHAT_MODEL: model, NARU_CHAT_KEY: key, NARU_CHAT_TIMEOUT_MS: ms } = environment;
    const settings = { key, timeoutMs: ms, wholeMs: ms, attempts: ATTEMPTS };
    this.chat =
      url === undefined || model === undefined ? null : { model, endpoint: new Endpoint({ url, ...settings }) };
  }

  /** What of the model's answer holds; null while none is on. Never throws: without proposals a suggestion is whole. */
  async propose(side: ProposalSide, title: Text, description: Text): Promise<Proposals | null> {
    if (this.chat === null) return null;
    const { model, endpoint } = this.chat;
    const body = {
      model,
      temperature: 0,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: instructions(side, this.reference) },
        { role: 'user', content: question(title, description) },
      ],
    };
    try {
      const answer = await endpoint.post('/chat/completions', body, (json) => proposed(json as ChatAnswer));
      const checked = checkProposals(answer, side, { title, description }, this.reference);
      return { model, answered: true, ...checked };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      return { model, answered: false, ...NOTHING };
    }
  }
}

/** Some models put their JSON between fences, whatever they are told. */
function proposed({ choices }: ChatAnswer): object {
  const content = choices[0]?.message.content ?? '';
  const answer: unknown = JSON.parse(content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''));
  if (typeof answer !== 'object' || answer === null) throw new Error('not an object');
  return answer;
}
