import { Injectable } from '@nestjs/common';
import type { SubmitTaskDto } from '../../compliance/tasks/task.dto.js';
import { partyTaskView } from '../../compliance/tasks/task.view.js';
import { TasksService } from '../../compliance/tasks/tasks.service.js';
import { invalidInput } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import type { Principal } from '../../http/principal.js';
import { actingAs, ownParties } from '../acting.js';
import type { StoredIntroduction } from '../introductions.service.js';
import { dealOf, requireDeal } from './deal-of.js';
import type { TasksOfPartyView } from './introduction-verdict.dto.js';

/** What compliance asks of the parties of an introduction. */
@Injectable()
export class IntroductionTasks {
  constructor(private readonly tasks: TasksService) {}

  /** To a party its own; to the desk every party's, as that party sees them. */
  async views(
    { head, parties }: StoredIntroduction,
    principal: Principal,
    locale: Locale,
  ): Promise<TasksOfPartyView[]> {
    const deal = dealOf(head);
    if (deal === null) return [];
    const now = new Date();
    const today = now.toISOString().slice(0, 10);
    const views: TasksOfPartyView[] = [];
    for (const { companyId } of principal.role === 'member' ? ownParties(parties, principal) : parties) {
      const tasks = await this.tasks.ofParty(deal, companyId, now);
      views.push({ company: companyId, tasks: tasks.map((task) => partyTaskView(task, today, locale)) });
    }
    return views;
  }

  /** @throws CodedError `not-found`, `already-decided`, `invalid-input` */
  async submit(
    stored: StoredIntroduction,
    task: string,
    { note, attachment }: SubmitTaskDto,
    company: string | undefined,
    principal: Principal,
    locale: Locale,
  ): Promise<TasksOfPartyView[]> {
    if (note === undefined && attachment === undefined) throw invalidInput({ field: 'note', code: 'missing' });
    const { party } = actingAs(principal, stored.parties, company);
    const submitted = { act: 'submit', note, attachment } as const;
    await this.tasks.move(requireDeal(stored.head), task, submitted, party?.companyId ?? null, principal, new Date());
    return this.views(stored, principal, locale);
  }
}
