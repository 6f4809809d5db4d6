import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { aimOf, NEED_TEXTS, TRANSITION_NAMES } from '../engine/introductions/index.js';
import { invalidInput } from '../errors/coded-error.js';
import type { Locale } from '../errors/describe.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { creationKeyOf } from '../http/creation-key.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.js';
import { ReaderLocale } from '../http/locale.js';
import { ApiPage, type Page } from '../http/pagination.js';
import type { Principal } from '../http/principal.js';
import { DisclosedPartiesView } from './disclosed-parties.dto.js';
import { DisclosedParties } from './disclosed-parties.service.js';
import { IntroductionNamesReader } from './introduction-names.service.js';
import { IntroductionSubjects } from './introduction-subjects.service.js';
import {
  IntroductionsQuery,
  IntroductionView,
  LedgerView,
  MoveDto,
  NdaView,
  OpenTransitionsQuery,
  OpenTransitionsView,
  SuggestIntroductionDto,
} from './introduction.dto.js';
import { introductionView } from './introduction.view.js';
import { IntroductionsService, type StoredIntroduction } from './introductions.service.js';
import { Ledger } from './ledger/ledger.service.js';
import { ledgerViews } from './ledger/ledger.view.js';
import { ndaText } from './nda/nda-texts.js';
import { SuggestionsService } from './suggestions.service.js';
import { TransitionsService } from './transitions.service.js';

@ApiTags('introductions')
@Access('member', { row: 'introduction' })
@Controller({ path: 'introductions', version: '1' })
export class IntroductionsController {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly names: IntroductionNamesReader,
    private readonly subjects: IntroductionSubjects,
    private readonly suggestions: SuggestionsService,
    private readonly transitions: TransitionsService,
    private readonly disclosed: DisclosedParties,
    private readonly ledger: Ledger,
  ) {}

  /** Introductions that are open to you, newest first */
  @Get()
  @Access('member')
  @ApiPage(IntroductionView)
  async list(
    @Query() query: IntroductionsQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<IntroductionView>> {
    const page = await this.introductions.list(query, principal);
    return { ...page, items: await this.views(page.items, principal, locale) };
  }

  /** An introduction as far as you may know of it */
  @Get(':id')
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<IntroductionView> {
    return this.view(await this.introductions.require(id), principal, locale);
  }

  /** Suggests a match or a team to the desk; a member asks for a match of its own company. Asked again, the same one is found */
  @Post()
  @Access('member')
  @ApiIdempotencyKey()
  async suggest(
    @Body() { match, opportunity, companies }: SuggestIntroductionDto,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<IntroductionView> {
    if (match !== undefined && opportunity !== undefined)
      throw invalidInput({ field: 'opportunity', code: 'unknown-field' });
    const subject =
      match === undefined
        ? await this.subjects.ofTeam(opportunity ?? '', companies ?? [], principal)
        : await this.subjects.ofMatch(match, principal);
    const stored = await this.suggestions.suggest(subject, principal, creationKeyOf(principal, key));
    return this.view(stored, principal, locale);
  }

  /** What you may do now, and what each still needs */
  @Get(':id/transitions')
  async open(
    @Param('id', IdPipe) id: string,
    @Query() { company }: OpenTransitionsQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<OpenTransitionsView> {
    const { head } = await this.introductions.require(id);
    const open = await this.transitions.open(id, principal, company);
    return {
      state: head.state,
      version: head.version,
      items: open.map(({ transition, needs }) => ({
        transition,
        name: TRANSITION_NAMES[transition][locale],
        to: aimOf(transition, head.state),
        needs: needs.map((code) => ({ code, text: NEED_TEXTS[code][locale] })),
      })),
    };
  }

  /** Moves the introduction. Two parties may answer with the same version: it rises with the state only */
  @Post(':id/transitions')
  @HttpCode(200)
  @ApiIfMatch()
  async move(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { transition, reason, ndaVersion: readVersion, company }: MoveDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<IntroductionView> {
    const move = { transition, reason, readVersion, company };
    return this.view(await this.transitions.move(id, version, move, principal), principal, locale);
  }

  /** The other side, as much as the introduction's tier shows of it */
  @Get(':id/disclosure')
  async disclosure(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<DisclosedPartiesView> {
    return this.disclosed.of(await this.introductions.require(id), principal, locale);
  }

  /** The non-disclosure terms that the parties acknowledge */
  @Get(':id/nda')
  async nda(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<NdaView> {
    const { clauses, ...text } = ndaText((await this.introductions.require(id)).head.ndaVersion, locale);
    return { ...text, clauses: [...clauses] };
  }

  /** What was consented, acknowledged, disclosed and declared: entries that nobody can change, oldest first */
  @Get(':id/ledger')
  async entries(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<LedgerView> {
    const stored = await this.introductions.require(id);
    const reasons = await this.introductions.reasonsOf(id);
    return { items: ledgerViews(await this.ledger.of(id), stored, reasons, principal) };
  }

  private async view(stored: StoredIntroduction, principal: Principal, locale: Locale): Promise<IntroductionView> {
    const [view] = await this.views([stored], principal, locale);
    if (!view) throw new Error('one introduction has one view');
    return view;
  }

  private async views(
    stored: readonly StoredIntroduction[],
    principal: Principal,
    locale: Locale,
  ): Promise<IntroductionView[]> {
    const [questions, names] = await Promise.all([this.introductions.questionsOf(stored), this.names.of(stored)]);
    return stored.map((one) => introductionView(one, names, questions.get(one.head.id) ?? null, principal, locale));
  }
}
