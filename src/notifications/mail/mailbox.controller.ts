import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { Access } from '../../http/access.decorator.js';
import { Filters } from '../../http/filters.js';
import { ApiPage, type Page } from '../../http/pagination.js';
import { Mail } from '../../identity/mail.entity.js';
import { Sending } from '../sending/sending.entity.js';
import { Letters } from './letters.service.js';
import { MailServer } from './mail-server.js';
import { MailboxMailView, MailboxQuery } from './mailbox.dto.js';

@ApiTags('mailbox')
@Access('administrator')
@Controller({ path: 'mailbox', version: '1' })
export class MailboxController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly server: MailServer,
  ) {}

  /** Mail, newest first. Where no mail server is set, this is where it can be read */
  @Get()
  @ApiPage(MailboxMailView)
  async list(@Query() query: MailboxQuery): Promise<Page<MailboxMailView>> {
    return new Filters().page(this.dataSource, 'mail', query, async (ids) => {
      const mails = await this.dataSource.getRepository(Mail).find({ where: { id: In(ids) }, order: { id: 'DESC' } });
      const sendings = await this.dataSource.getRepository(Sending).findBy({ id: In(ids) });
      const sendingOf = new Map(sendings.map((sending) => [sending.id, sending]));
      return Promise.all(mails.map((mail) => this.view(mail, sendingOf.get(mail.id))));
    });
  }

  private async view(mail: Mail, sending: Sending | undefined): Promise<MailboxMailView> {
    const { id, template, locale, state, createdAt, sentAt } = mail;
    const letter = this.server.isThere ? null : await this.letters.of(mail);
    return {
      id,
      template,
      locale,
      state,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      attempts: sending?.attempts ?? 0,
      error: sending?.error ?? null,
      to: letter === null ? null : await this.letters.addressOf(mail),
      subject: letter?.subject ?? null,
      text: letter?.text ?? null,
      html: letter?.html ?? null,
    };
  }
}
