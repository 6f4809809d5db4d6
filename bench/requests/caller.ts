/** Who sends a request: somebody signed in to the demonstration, an API key, or nobody. */
export class Callers {
  private readonly sessions = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** Needed anew now and then, since some of the requests sign their caller out or erase the account. */
  async signIn(): Promise<void> {
    const { roles } = (await (await fetch(`${this.url}/api/v1/demo`)).json()) as { roles: string[] };
    for (const role of roles) {
      const answer = await fetch(`${this.url}/api/v1/demo/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: this.url },
        body: JSON.stringify({ role }),
      });
      await answer.text();
      const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
      if (answer.ok) this.sessions.set(role, cookies.join('; '));
    }
  }

  names(): string[] {
    return ['nobody', 'key', ...this.sessions.keys()];
  }

  headers(name: string): Record<string, string> {
    if (name === 'key') return { 'x-api-key': this.key };
    const cookie = this.sessions.get(name);
    return cookie === undefined ? {} : { cookie };
  }
}
