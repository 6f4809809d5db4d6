import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Transactions } from '../../database/transactions.js';
import { invalidInput } from '../../errors/coded-error.js';
import { addAccount, askingOf, setPassword } from '../../identity/account-rows.js';
import { AddressConfirmations } from '../../identity/address-confirmations.js';
import { phoneOnlyAddress } from '../../identity/phone.js';
import { checkConsents } from '../consents/consent-texts.js';
import { ConsentsService } from '../consents/consents.service.js';
import { CompanyEntry, type NamedCompany } from '../members/company-entry.js';
import { InvitationsService } from '../members/invitations.service.js';
import { PhoneCodes } from '../phone/phone-codes.service.js';
import { requireFree } from '../phone/phones.service.js';
import type { SignUpDto } from './sign-up.dto.js';

/** Account, consents, company and membership at once, or nothing of them. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly transactions: Transactions,
    private readonly confirmations: AddressConfirmations,
    private readonly consents: ConsentsService,
    private readonly companies: CompanyEntry,
    private readonly invitations: InvitationsService,
    private readonly phoneCodes: PhoneCodes,
  ) {}

  /**
   * Does not tell whether the address has an account already: that one gets a mail, and nothing else happens.
   * A number is the account's own at once, because its code came with it.
   * @throws CodedError `invalid-input`; `token-expired` for an invitation that is not for this address, or a code;
   *   `wrong-code`
   */
  async signUp(asked: SignUpDto, now: Date): Promise<void> {
    const problems = checkConsents(asked.country, asked.consents);
    if (problems.length > 0) throw invalidInput(...problems);
    const company = companyOf(asked);
    if (company) this.companies.check(company);
    const { phone, code } = asked;
    if (phone !== undefined && code !== undefined) await this.phoneCodes.use(phone, code, now);
    // Slow on purpose, so it is done before the transaction; for a taken address too, which time would tell otherwise.
    const passwordHash = await hash(asked.password);
    await this.transactions.run(async (transaction) => {
      const ask = askingOf(transaction);
      // There is nothing to confirm where there is no address.
      const emailVerified = asked.email === undefined;
      const { name, locale, invitation } = asked;
      const email = asked.email ?? phoneOnlyAddress(randomUUID());
      if (phone !== undefined) await requireFree(transaction, phone, null);
      // Before the address is looked at, or a made-up token would tell whether that has an account.
      const place = invitation === undefined ? null : await this.invitations.place(transaction, email, invitation);
      const user = await addAccount(ask, { email, name, locale, role: 'member', emailVerified, phone });
      if (user === null) return this.confirmations.remind(transaction, email);
      await setPassword(ask, user, passwordHash);
      await this.consents.give(transaction, user, asked.consents, locale);
      await transaction.record({ topic: 'account.signed-up', subject: user, actor: user });
      if (place) return this.invitations.use(transaction, user, place);
      if (company) await this.companies.enter(transaction, user, company);
      if (!emailVerified) await this.confirmations.ask(transaction, user, email);
    });
  }
}

function companyOf({ invitation, country, registrationNumber, companyName }: SignUpDto): NamedCompany | null {
  if (invitation !== undefined || registrationNumber === undefined || companyName === undefined) return null;
  return { country, registrationNumber, name: companyName };
}
