export type EmbeddedPostgresErrorCode =
  | 'unsupported_platform'
  | 'binaries_missing'
  | 'binaries_unusable'
  | 'root_refused'
  | 'folder_not_writable'
  | 'password_missing'
  | 'version_mismatch'
  | 'initialisation_failed'
  | 'another_server'
  | 'start_failed'
  | 'unresponsive'
  | 'stop_failed';

/** The message says what happened and what the person who started Naru can do about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    problem: string,
    remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}\n${remedy}`, options);
  }
}
