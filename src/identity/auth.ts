import { apiKey } from '@better-auth/api-key';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { admin, genericOAuth, twoFactor } from 'better-auth/plugins';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import { Pool } from 'pg';
import { demoSessions } from './demo-sessions.js';
import type { OtherServices } from './other-services.js';

export interface AuthSettings {
  readonly secret: string;
  /** Address people type; without it each request's own host is the only origin that may use its session. */
  readonly publicUrl?: string | undefined;
  readonly services: OtherServices;
}

/** Tables of the library live in a schema of their own, under the names that it expects. */
export const IDENTITY_SCHEMA = 'identity';
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** How long the link that confirms an address works. */
export const CONFIRMATION_SECONDS = 24 * 60 * 60;
const HOUR_SECONDS = 60 * 60;
const SESSION_SECONDS = 7 * 24 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

export const identityPool = (databaseUrl: string): Pool =>
  new Pool({
    connectionString: databaseUrl,
    max: 2,
    application_name: 'naru-identity',
    options: `-c search_path=${IDENTITY_SCHEMA},public`,
  });

/** What the library asks the rest of Naru to do. */
export interface AuthEvents {
  readonly confirmAddress: (user: string, token: string) => Promise<void>;
  readonly resetPassword: (user: string, token: string) => Promise<void>;
  /** Whether a service that is not Naru may vouch for the account. */
  readonly mayEnterByService: (user: string) => Promise<boolean>;
  readonly signedIn: (user: string) => Promise<void>;
  /** Before the session that has shown its second factor is opened. */
  readonly enrolled: (user: string) => Promise<void>;
}

/**
 * Sign-in by mail and password, second factor, and API keys. Accounts are made by `src/accounts`, with their company and
 * consents: the library's own sign-up stays shut.
 */
export function createAuth({ secret, publicUrl, services }: AuthSettings, pool: Pool, events: AuthEvents) {
  return betterAuth({
    database: pool,
    secret,
    // A path in it would take the place of `basePath`; a proxy's path is taken off before.
    baseURL: publicUrl && new URL(publicUrl).origin,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limit stands before it and covers every route.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      requireEmailVerification: true,
      resetPasswordTokenExpiresIn: HOUR_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => events.resetPassword(user.id, token),
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    emailVerification: {
      expiresIn: CONFIRMATION_SECONDS,
      sendVerificationEmail: ({ user, token }) => events.confirmAddress(user.id, token),
    },
    // A reader of the table cannot use what was mailed.
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) =>
            // The library asks for the second factor after a password only.
            context?.path?.startsWith('/callback/') !== true || (await events.mayEnterByService(userId)),
          after: ({ userId }) => events.signedIn(userId),
        },
      },
      user: {
        update: {
          after: async ({ id, twoFactorEnabled }: { id: string; twoFactorEnabled?: unknown }) => {
            if (twoFactorEnabled === true) await events.enrolled(id);
          },
        },
      },
    },
    socialProviders: {
      ...(services.kakao && { kakao: { ...services.kakao, disableSignUp: true } }),
      ...(services.naver && { naver: { ...services.naver, disableSignUp: true } }),
      ...(services.wechat && { wechat: { ...services.wechat, disableSignUp: true } }),
    },
    account: {
      encryptOAuthTokens: true,
      // A service lets nobody in by naming an address: people connect it themselves, signed in, and then it does.
      accountLinking: {
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: ['kakao', 'naver', 'wechat', 'oidc'],
      },
    },
    onAPIError: { errorURL: publicUrl ?? '/' },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: DAY_SECONDS,
      // Else a session of yesterday could not see the others, which is when somebody looks for a strange one.
      freshAge: 0,
      cookieCache: { enabled: false },
    },
    plugins: [
      admin({
        defaultRole: 'member',
        adminRoles: ['administrator'],
        roles: { administrator: adminAc, advisor: userAc, member: userAc },
      }),
      apiKey({ defaultPrefix: 'naru_', rateLimit: { enabled: false } }),
      twoFactor({ issuer: 'Naru' }),
      demoSessions,
      genericOAuth({
        config: services.oidc
          ? [{ ...services.oidc, providerId: 'oidc', scopes: ['openid', 'email', 'profile'], disableSignUp: true }]
          : [],
      }),
    ],
    advanced: {
      // Said explicitly, because the library drops both checks under a test runner.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'naru',
      // An address is personal data that nothing here needs.
      ipAddress: { disableIpTracking: true },
      useSecureCookies: publicUrl?.startsWith('https://') ?? false,
      database: { generateId: 'uuid' },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
