/**
 * Demonstration mode lasts while everything in the database is invented: anybody may then sign in as anybody. It ends
 * with the first import, the first person who confirms an address, or a finished set-up, and its accounts stop working
 * at that moment. A condition that stands in any query of {@link ./identity}'s connection or of the main one.
 */
export const DEMO_LASTS = `(
  exists (select 1 from public.company where origin = 'demo')
  and not exists (select 1 from public.company where origin = 'import')
  and not exists (
    select 1 from identity."user"
    where set_up_at is not null or (role = 'member' and not demo and ("emailVerified" or erased_at is not null))))`;
