import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DemoAccounts } from '../accounts/start/demo-accounts.service.js';
import { Environment } from '../config/environment.js';
import { namesFor, type ScoringContext } from '../engine/scoring/index.js';
import { Access } from '../http/access.decorator.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import { scoringContext } from '../matching/scoring-context.js';
import { Reference } from '../taxonomy/reference.js';
import { LOGO } from './logo.js';
import { PageService } from './page.service.js';
import { type Place, readerOf } from './reader.js';
import { renderNotFound, renderPage } from './render.js';
import { STYLES } from './styles.js';

const HOUR = 'public, max-age=3600';

/** The first page: the demonstration's requirements with their match lists, and its opportunities with their teams, for anybody. */
@ApiExcludeController()
@Access('public')
@Controller()
export class PageController {
  private readonly context: ScoringContext;

  constructor(
    private readonly page: PageService,
    private readonly demo: DemoAccounts,
    private readonly environment: Environment,
    reference: Reference,
  ) {
    // Only names are taken from it, and they do not depend on the day.
    this.context = scoringContext(reference, '');
  }

  @Get()
  async show(
    // Unlike the API, a page puts up with whatever else an address carries.
    @Query('requirement') requirement: unknown,
    @Query('opportunity') opportunity: unknown,
    @Query('lang') lang: unknown,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const demoMode = await this.demo.isOn();
    const reader = readerOf(locale, typeof lang === 'string', namesFor(locale, this.context), demoMode);
    const asked = placeIn(requirement, opportunity);
    const content = asked === undefined ? null : await this.page.content(asked, locale);
    reply.type('text/html; charset=utf-8');
    reply.headers({ 'content-language': locale, vary: 'accept-language', 'cache-control': 'no-cache' });
    if (content === null) reply.status(404);
    return this.underBase(content ? renderPage(content, reader) : renderNotFound(reader));
  }

  /** Addresses on the page begin at the root of the service. */
  private underBase(page: string): string {
    return page.replace(/(?<= (?:href|src)=")(?=\/)/g, this.environment.BASE_PATH);
  }

  @Get('page/naru.css')
  styles(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.type('text/css; charset=utf-8').header('cache-control', HOUR);
    return STYLES;
  }

  @Get('page/naru.svg')
  logo(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.type('image/svg+xml').header('cache-control', HOUR);
    return LOGO;
  }
}

/** null where the address names nothing, undefined where it names something in a way that nothing is named. */
function placeIn(requirement: unknown, opportunity: unknown): Place | null | undefined {
  const named = (value: unknown): boolean => value !== undefined && value !== '';
  if (named(requirement)) return typeof requirement === 'string' ? { requirement } : undefined;
  if (named(opportunity)) return typeof opportunity === 'string' ? { opportunity } : undefined;
  return null;
}
