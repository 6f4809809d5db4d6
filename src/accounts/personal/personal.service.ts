import { Inject, Injectable } from '@nestjs/common';
import { CodedError } from '../../errors/coded-error.js';
import { IDENTITY, type Identity } from '../../identity/identity.js';
import { MAIL_ADDRESS } from '../../identity/phone.js';
import type { AccountView, CreateKeyDto, NewKeyView, ReplaceAccountDto } from './personal.dto.js';

const DAY_SECONDS = 24 * 60 * 60;

const ACCOUNT = `id, name, ${MAIL_ADDRESS} as email, phone, role, locale, "timeZone", coalesce("twoFactorEnabled", false) as "secondFactor", demo`;

/** One's own account and keys. */
@Injectable()
export class PersonalService {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  async account(user: string): Promise<AccountView> {
    const { rows } = await this.identity.pool.query<AccountView>(
      `select ${ACCOUNT} from identity."user" u where id = $1`,
      [user],
    );
    return one(rows);
  }

  async replace(user: string, { name, locale, timeZone }: ReplaceAccountDto): Promise<AccountView> {
    const { rows } = await this.identity.pool.query<AccountView>(
      `update identity."user" u set name = $2, locale = $3, "timeZone" = $4, "updatedAt" = now()
       where id = $1 returning ${ACCOUNT}`,
      [user, name, locale, timeZone ?? null],
    );
    return one(rows);
  }

  async addKey(user: string, { name, scope, days }: CreateKeyDto): Promise<NewKeyView> {
    const { id, key, expiresAt } = await this.identity.auth.api.createApiKey({
      body: {
        userId: user,
        name,
        permissions: { api: scope === 'write' ? ['read', 'write'] : ['read'] },
        ...(days !== undefined && { expiresIn: days * DAY_SECONDS }),
      },
    });
    return { id, name, scope, key, expiresAt: expiresAt?.toISOString() ?? null };
  }
}

function one(rows: readonly AccountView[]): AccountView {
  if (!rows[0]) throw new CodedError('not-found', { kind: 'account' });
  return rows[0];
}
