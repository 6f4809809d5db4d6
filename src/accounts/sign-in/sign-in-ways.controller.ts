import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Environment } from '../../config/environment.js';
import { Access } from '../../http/access.decorator.js';
import { namesOf, otherServices } from '../../identity/other-services.js';
import { PhoneCodes } from '../phone/phone-codes.service.js';
import { SignInWaysView } from './sign-in-ways.dto.js';

/** What the pages before the sign-in may offer. */
@ApiTags('accounts')
@Access('public')
@Controller({ path: 'accounts/sign-in-ways', version: '1' })
export class SignInWaysController {
  constructor(
    private readonly environment: Environment,
    private readonly phoneCodes: PhoneCodes,
  ) {}

  /** How one can sign in here besides address and password */
  @Get()
  async ways(): Promise<SignInWaysView> {
    return { phone: await this.phoneCodes.isOn(), services: namesOf(otherServices(this.environment)) };
  }
}
