import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { Embeddings } from './embeddings.js';
import { Proposer } from './proposer.js';
import { Translator } from './translator.js';
import { Vectors } from './vectors.service.js';

export class UsageView {
  /** Since this process started */
  calls: number;
  failures: number;
  /** Tries beyond the first */
  retries: number;
  /** Milliseconds spent in calls */
  ms: number;
  lastFailure: string | null;
}

export class EmbeddingModelView {
  model: string;
  /** Open records that the model has read, and those it has not */
  read: number;
  unread: number;
  usage: UsageView;
}

export class ChatModelView {
  model: string;
  usage: UsageView;
}

export class TranslationServiceView {
  usage: UsageView;
}

export class ModelsView {
  /** Compares the meaning of texts; null while none is on */
  @ApiProperty({ type: EmbeddingModelView, nullable: true })
  embeddings: EmbeddingModelView | null;
  /** Proposes tags and clauses; null while none is on */
  @ApiProperty({ type: ChatModelView, nullable: true })
  chat: ChatModelView | null;
  /** Translates messages; null while none is on */
  @ApiProperty({ type: TranslationServiceView, nullable: true })
  translation: TranslationServiceView | null;
}

@ApiTags('models')
@Access('administrator', { trial: true })
@Controller({ path: 'models', version: '1' })
export class ModelsController {
  constructor(
    private readonly embeddings: Embeddings,
    private readonly vectors: Vectors,
    private readonly proposer: Proposer,
    private readonly translator: Translator,
  ) {}

  /** The language models that are on and how they do. A worker of its own counts for itself; its log tells */
  @Get()
  async models(): Promise<ModelsView> {
    const { embedder } = this.embeddings;
    const { chat } = this.proposer;
    const { endpoint: translation } = this.translator;
    return {
      embeddings: embedder && {
        model: embedder.id,
        ...(await this.vectors.counts(embedder.id)),
        usage: embedder.usage(),
      },
      chat: chat && { model: chat.model, usage: chat.endpoint.usage.counts() },
      translation: translation && { usage: translation.usage.counts() },
    };
  }
}
