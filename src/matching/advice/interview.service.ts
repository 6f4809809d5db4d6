import { Injectable } from '@nestjs/common';
import { CompaniesService } from '../../companies/companies.service.js';
import { companyFacts } from '../../companies/company.facts.js';
import { ownerOf } from '../../companies/owner.js';
import { type Interview, groundSubjects, interviewSteps, likelySubjects } from '../../engine/advice/index.js';
import type { CompanyFacts, Lane, Locale, RequirementFacts } from '../../engine/facts/index.js';
import { homeLanguageOf } from '../../engine/scoring/clauses/partnership.js';
import { namesFor } from '../../engine/scoring/index.js';
import { inferLane } from '../../engine/tags/lane-of.js';
import { invalidInput } from '../../errors/coded-error.js';
import type { Principal } from '../../http/principal.js';
import { checkRequirement } from '../../requirements/requirement.check.js';
import type { RequirementContent } from '../../requirements/requirement.dto.js';
import { requiredTags, requirementFacts } from '../../requirements/requirement.facts.js';
import { RequirementsService } from '../../requirements/requirements.service.js';
import { Reference } from '../../taxonomy/reference.js';
import { AdviceInputs } from './advice-inputs.js';
import { inTurns } from './in-turns.js';
import type { InterviewView, RequirementToAskDto } from './interview.dto.js';
import { interviewView, type Subject } from './interview.view.js';

/** Asks a requirement for the few facts that would change its list. */
@Injectable()
export class InterviewService {
  constructor(
    private readonly inputs: AdviceInputs,
    private readonly requirements: RequirementsService,
    private readonly companies: CompaniesService,
    private readonly reference: Reference,
  ) {}

  /** @throws CodedError `not-found` */
  async ofRequirement(id: string, locale: Locale): Promise<InterviewView> {
    const { content } = await this.requirements.require(id);
    return this.view({ content, facts: await this.inputs.requirement(id) }, id, locale);
  }

  /** @throws CodedError `invalid-input` */
  async ofText(
    { company, country, ...content }: RequirementToAskDto,
    principal: Principal,
    locale: Locale,
  ): Promise<InterviewView> {
    const wrong = checkRequirement(content, this.reference);
    if (wrong.length > 0) throw invalidInput(...wrong);
    const owner = company === undefined ? null : await ownerOf(this.companies, principal, company);
    const seeker = owner
      ? companyFacts(owner.head.externalId, owner.content)
      : unknownSeeker(country ?? this.usualSeeker(content));
    return this.view({ content, facts: requirementFacts('', content, seeker, this.reference) }, null, locale);
  }

  private async view(subject: Subject, id: string | null, locale: Locale): Promise<InterviewView> {
    const found = await this.interview(subject, id);
    return interviewView(found, subject, locale, namesFor(locale, await this.inputs.context()));
  }

  private async interview({ content, facts }: Subject, id: string | null): Promise<Interview> {
    const context = await this.inputs.context();
    const near = groundSubjects(facts, context);
    if (near.length > 0) {
      const candidates = await this.inputs.candidates(id, near);
      return inTurns(interviewSteps(facts, candidates, context));
    }
    const subjects = likelySubjects(facts, this.fieldsFor(content, facts), context);
    return inTurns(interviewSteps(facts, [], context, await this.inputs.supplyOf(subjects)));
  }

  /** A lane that only stands in for none says nothing about the field. */
  private fieldsFor({ lane }: RequirementContent, { company }: RequirementFacts): string[] {
    const lanes = this.reference.lanes.filter((one) =>
      lane ? one.code === lane : mayBeSoughtBy(one, company.country),
    );
    return [...new Set(lanes.flatMap(({ fields }) => fields))];
  }

  /** The country whose firms seek in the lane that the words point to. */
  private usualSeeker(content: RequirementContent): string {
    const { lanes, hierarchy } = this.reference;
    const code = content.lane ?? inferLane(requiredTags(content, this.reference), null, null, lanes, hierarchy);
    const lane = lanes.find((one) => one.code === code);
    return lane?.directions.flatMap(({ seeker }) => seeker.countries)[0] ?? 'CN';
  }
}

/** What languages a firm works in is not asked of one that is not known: that of its country will be among them. */
function unknownSeeker(country: string): CompanyFacts {
  const facts = companyFacts('', { country, names: {} });
  return { ...facts, languages: [homeLanguageOf(facts) ?? 'en'] };
}

const mayBeSoughtBy = ({ directions }: Lane, country: string): boolean =>
  directions.some(({ seeker }) => seeker.countries.length === 0 || seeker.countries.includes(country));
