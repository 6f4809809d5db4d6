import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { ConsentsService } from './consents/consents.service.js';
import { CompanyEntry } from './members/company-entry.js';
import { InvitationsService } from './members/invitations.service.js';
import { MembershipMails } from './members/membership-mails.js';
import { MembershipsService } from './members/memberships.service.js';
import { MembersController } from './members/members.controller.js';
import { AddressChange } from './personal/address-change.service.js';
import { ErasureService } from './personal/erasure.service.js';
import { OwnMembershipsController } from './personal/own-memberships.controller.js';
import { PersonalController } from './personal/personal.controller.js';
import { PersonalService } from './personal/personal.service.js';
import { PhoneCodes } from './phone/phone-codes.service.js';
import { PhoneController } from './phone/phone.controller.js';
import { PhonesService } from './phone/phones.service.js';
import { TextMessages } from './phone/text-messages.js';
import { SignInWaysController } from './sign-in/sign-in-ways.controller.js';
import { SignUpController } from './sign-up/sign-up.controller.js';
import { SignUpService } from './sign-up/sign-up.service.js';
import { DesksController } from './staff/desks.controller.js';
import { DesksService } from './staff/desks.service.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffService } from './staff/staff.service.js';
import { DemoAccounts } from './start/demo-accounts.service.js';
import { SetupService } from './start/setup.service.js';
import { StartController } from './start/start.controller.js';
import { VerificationsController } from './verifications.controller.js';
import { VerificationsService } from './verifications.service.js';

/** Sign-up, memberships, desks, verification of companies, consents. */
@Module({
  imports: [CompaniesModule],
  controllers: [
    SignInWaysController,
    SignUpController,
    PersonalController,
    OwnMembershipsController,
    MembersController,
    DesksController,
    VerificationsController,
    StaffController,
    StartController,
    PhoneController,
  ],
  providers: [
    VerificationsService,
    AddressChange,
    ConsentsService,
    CompanyEntry,
    DemoAccounts,
    DesksService,
    ErasureService,
    InvitationsService,
    MembershipMails,
    MembershipsService,
    PersonalService,
    PhoneCodes,
    PhonesService,
    SetupService,
    SignUpService,
    StaffService,
    TextMessages,
  ],
  exports: [DemoAccounts, VerificationsService],
})
export class AccountsModule {}
