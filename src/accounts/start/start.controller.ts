import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../http/access.decorator.js';
import { sendOn } from '../../identity/auth-routes.js';
import { DemoAccounts } from './demo-accounts.service.js';
import { SetupService } from './setup.service.js';
import { DEMO_ROLES, DemoSignInDto, DemoView, SetupDto, SetupView } from './start.dto.js';

const MINUTE_MS = 60_000;
const FEW = { rateLimit: { max: 10, timeWindow: MINUTE_MS } };

/** The first steps: the administrator of a new service, and the accounts of its demonstration. */
@ApiTags('start')
@Access('public')
@Controller({ version: '1' })
export class StartController {
  constructor(
    private readonly setup: SetupService,
    private readonly demo: DemoAccounts,
  ) {}

  /** Whether the administrator's account still waits for its person */
  @Get('setup')
  async state(): Promise<SetupView> {
    return { open: await this.setup.isOpen() };
  }

  /** Gives the administrator a name, an address and a password, with the token that the first start printed */
  @Post('setup')
  @Access('public', FEW)
  @HttpCode(204)
  async finish(@Body() asked: SetupDto): Promise<void> {
    await this.setup.finish(asked);
  }

  /** Whether this is a demonstration, which anybody may enter */
  @Get('demo')
  async demoState(): Promise<DemoView> {
    return { on: await this.demo.isOn(), roles: [...DEMO_ROLES] };
  }

  /** Signs in to an account of the demonstration; the answer sets the session cookie */
  @Post('demo/sign-in')
  @Access('public', { rateLimit: { max: 30, timeWindow: MINUTE_MS } })
  @HttpCode(200)
  async enter(@Body() { role }: DemoSignInDto, @Res() reply: FastifyReply): Promise<void> {
    await sendOn(reply, await this.demo.enter(role));
  }
}
