import { apiKey } from '@better-auth/api-key';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { admin } from 'better-auth/plugins';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import { Pool } from 'pg';

export interface AuthSettings {
  readonly secret: string;
  /** Address people type; without it each request's own host is the only origin that may use its session. */
  readonly publicUrl?: string | undefined;
}

/** Tables of the library live in a schema of their own, under the names that it expects. */
export const IDENTITY_SCHEMA = 'identity';
const SESSION_SECONDS = 7 * 24 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

export const identityPool = (databaseUrl: string): Pool =>
  new Pool({
    connectionString: databaseUrl,
    max: 2,
    application_name: 'naru-identity',
    options: `-c search_path=${IDENTITY_SCHEMA},public`,
  });

/** Sign-in by mail and password, and API keys. Accounts are made by the administrator only: there is no sign-up. */
export function createAuth({ secret, publicUrl }: AuthSettings, pool: Pool) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limit stands before it and covers every route.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    plugins: [
      admin({
        defaultRole: 'member',
        adminRoles: ['administrator'],
        roles: { administrator: adminAc, advisor: userAc, member: userAc },
      }),
      apiKey({ defaultPrefix: 'naru_', rateLimit: { enabled: false } }),
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
