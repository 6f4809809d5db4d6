/**
 * The desk whose lanes, regions and sectors fit, the narrowest first, as a subquery for one id; null where none does.
 * @param arrays expressions for text arrays
 * @param within a condition on desk `d` that confines the choice
 */
export const fittingDesk = (
  { lanes, regions, tags }: { readonly lanes: string; readonly regions: string; readonly tags: string },
  within = 'true',
): string => `(select d.id from identity.desk d
  where (${within}) and (d.lanes = '{}' or d.lanes && ${lanes}) and (d.regions = '{}' or d.regions && ${regions})
    and (d.sectors = '{}' or d.sectors && ${tags})
  order by (d.lanes <> '{}')::int + (d.regions <> '{}')::int + (d.sectors <> '{}')::int desc, d.name limit 1)`;
