import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Mail } from '../../identity/mail.entity.js';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../../queue/handles.decorator.js';
import { type Failure, Sendings } from '../sending/sendings.js';
import { DueMail } from './due-mail.service.js';
import { Letters } from './letters.service.js';
import { MailServer } from './mail-server.js';

@Injectable()
@Handles('send-mail')
export class SendMailJob implements JobHandler<'send-mail'> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly due: DueMail,
    private readonly sendings: Sendings,
    private readonly letters: Letters,
    private readonly server: MailServer,
  ) {}

  async handle(_: Jobs['send-mail'], _progress: (now: Progress) => void, signal: AbortSignal): Promise<void> {
    await this.due.compose(new Date(), signal);
    if (this.server.isThere) await this.sendings.sendAll('mail', signal, (id) => this.send(id));
  }

  private async send(id: string): Promise<Failure | null> {
    const mail = await this.dataSource.getRepository(Mail).findOneByOrFail({ id });
    const to = await this.letters.addressOf(mail);
    if (to === null) return { code: 'nobody-there', final: true };
    const letter = await this.letters.of(mail);
    if (letter === null) return { code: 'nothing-to-say', final: true };
    return this.server.send(id, to, letter);
  }
}
