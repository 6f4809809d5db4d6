import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { ApiIfMatch, IfMatch } from '../../http/if-match.js';
import { ReaderLocale } from '../../http/locale.js';
import type { Locale } from '../../errors/describe.js';
import type { Principal } from '../../http/principal.js';
import { RulePreviewView, RuleSettingContent, RuleView, SetRuleDto } from './rule.dto.js';
import { RulePreview } from './rule-preview.service.js';
import { RuleSettings, type SetRule } from './rule-settings.service.js';
import { ruleView } from './rule.view.js';

/** Which compliance rules there are, and which of them apply here */
@ApiTags('compliance')
@Access('administrator')
@Controller({ path: 'compliance/rules', version: '1' })
export class RulesController {
  constructor(
    private readonly settings: RuleSettings,
    private readonly preview: RulePreview,
  ) {}

  /** Every rule, with what it rests on and how it applies here */
  @Get()
  @Access('advisor')
  async list(@ReaderLocale() locale: Locale): Promise<RuleView[]> {
    return views(await this.settings.list(), locale);
  }

  /** Switches a rule on or off and sets its days; all matches that somebody works with are judged anew */
  @Put(':rule')
  @ApiIfMatch()
  async set(
    @Param('rule') rule: string,
    @IfMatch() version: number,
    @Body() content: SetRuleDto,
    @CurrentPrincipal() { id: actor }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<RuleView[]> {
    return views(await this.settings.set(rule, version, content, actor), locale);
  }

  /** How many matches would come out otherwise with such a setting; nothing is saved */
  @Post(':rule/preview')
  @HttpCode(200)
  previewSetting(@Param('rule') rule: string, @Body() content: RuleSettingContent): Promise<RulePreviewView> {
    return this.preview.of(rule, content, new Date());
  }
}

function views(rules: readonly SetRule[], locale: Locale): RuleView[] {
  const today = new Date().toISOString().slice(0, 10);
  return rules.map((rule) => ruleView(rule, today, locale));
}
