import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/** Only Naru itself calls the endpoint, so the shape needs no check. */
const body = {
  '~standard': {
    version: 1 as const,
    vendor: 'naru',
    validate: (value: unknown) => ({ value }),
  },
};

/** Opens a session without a password; not mounted, and called for demonstration accounts only. */
export const demoSessions = {
  id: 'naru-demo-sessions',
  endpoints: {
    openDemoSession: createAuthEndpoint(
      '/naru/demo-session',
      { method: 'POST', body, metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById((context.body as { user: string }).user);
        if (!user) throw new Error('the demonstration account is gone');
        await setSessionCookie(context, { session: await internalAdapter.createSession(user.id), user });
        return context.json({});
      },
    ),
  },
} satisfies BetterAuthPlugin;
