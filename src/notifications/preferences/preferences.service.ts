import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Locale } from '../../errors/describe.js';
import type { NotificationKind } from '../kinds.js';
import { NotificationPreference } from './preference.entity.js';
import { DEFAULT_PREFERENCES, type MailMode, type Preferences, timeZoneOf } from './preferences.js';

/** The columns of a preference as a join brings them; all null without a row. */
export interface PreferenceColumns {
  readonly mail: MailMode | null;
  readonly digestAt: string | null;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly muted: readonly NotificationKind[] | null;
}

export function preferencesOf({ mail, digestAt, quietFrom, quietTo, muted }: PreferenceColumns): Preferences {
  if (mail === null || digestAt === null || muted === null) return DEFAULT_PREFERENCES;
  return {
    mail,
    digestAt,
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    muted,
  };
}

@Injectable()
export class PreferencesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(userId: string): Promise<Preferences> {
    const row = await this.dataSource.getRepository(NotificationPreference).findOneBy({ userId });
    return row ? preferencesOf(row) : DEFAULT_PREFERENCES;
  }

  async timeZone(userId: string): Promise<string> {
    const account = await this.account(userId);
    return timeZoneOf(account?.timeZone ?? null, account?.locale ?? 'en');
  }

  async localeOf(userId: string): Promise<Locale | null> {
    return (await this.account(userId))?.locale ?? null;
  }

  async save(userId: string, { mail, digestAt, quiet, muted }: Preferences): Promise<void> {
    await this.dataSource.getRepository(NotificationPreference).upsert(
      {
        userId,
        mail,
        digestAt,
        muted: [...muted],
        quietFrom: quiet?.from ?? null,
        quietTo: quiet?.to ?? null,
      },
      ['userId'],
    );
  }

  /** No more mail of notifications; what else the account wished stays for when it wants them again. */
  async unsubscribe(userId: string): Promise<void> {
    await this.save(userId, { ...(await this.of(userId)), mail: 'off' });
  }

  private async account(
    id: string,
  ): Promise<{ readonly timeZone: string | null; readonly locale: Locale } | undefined> {
    const accounts = await this.dataSource.query<{ timeZone: string | null; locale: Locale }[]>(
      `select "timeZone", locale from identity."user" where id = $1`,
      [id],
    );
    return accounts[0];
  }
}
