import type { RoleSlot } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import type { GapAdvice, SlotReason } from './reasons.js';
import { asksCapability, isLocalRole, kindsAsked } from './roles.js';
import type { SlotTables } from './slot-tables.js';
import type { SlotGap } from './team.types.js';

const NEAREST_SHOWN = 3;
/** Firms that are looked at for the nearest, by each of the two ways to be near. */
const LOOKED_AT = 120;

interface Why {
  /** Whether the role stays open in a team, rather than for everybody. */
  readonly full: boolean;
  readonly excluded: readonly string[];
}

/** A role that stays open: who comes nearest, what each lacks, and what to look for. */
export function openSlot(tables: SlotTables, slot: number, { full, excluded }: Why): SlotGap {
  const { pool, slots, opportunity } = tables;
  const table = slots[slot];
  if (table === undefined) throw new RangeError(`There is no role ${slot}`);
  const isLeftOut = (firm: number): boolean => excluded.includes(pool.firms[firm]?.company.id ?? '');
  const able = table.entries.filter(({ firm }) => !isLeftOut(firm));
  const firms = able.length > 0 ? able.map(({ firm }) => firm) : near(tables, slot);
  const kinds = kindsAsked(table.asked.slot);
  const nearest = firms
    .filter((firm) => !isLeftOut(firm))
    .flatMap((firm) => {
      const company = pool.firms[firm]?.company;
      return company === undefined ? [] : [{ ...tables.fitOf(slot, firm), company }];
    })
    .filter(({ lacks, company }) => lacks.every(isNear) || (company.kind !== null && kinds.includes(company.kind)))
    .sort((a, b) => a.lacks.length - b.lacks.length || b.score - a.score || byCodeUnits(a.company.id, b.company.id))
    .slice(0, NEAREST_SHOWN);
  const advice = adviceOf(table.asked.slot, opportunity.market, full && able.length > 0);
  return { slot: table.asked.slot, able: able.length, nearest, advice };
}

/** A firm of another trade is not near, however well it scores otherwise. */
const isNear = (lack: SlotReason): boolean =>
  lack.code !== 'other-offered' &&
  lack.code !== 'nothing-offered' &&
  lack.code !== 'kind-other' &&
  lack.code !== 'role-undefined' &&
  !(lack.code === 'scored' && lack.reason.code === 'no-common-ground');

/** Firms that offer something like what is asked, and firms of the right kind, those of the market first. */
function near({ pool, slots, opportunity }: SlotTables, slot: number): number[] {
  const asked = slots[slot]?.asked;
  if (asked === undefined) return [];
  const { hierarchy } = pool.context;
  const alike = new Map<number, number>();
  for (const [code, offers] of pool.byConcept) {
    const similarity = asked.slot.tags.reduce(
      (best, tag) => Math.max(best, hierarchy.similarity(tag.code, code).value),
      0,
    );
    if (similarity === 0) continue;
    for (const offer of offers) {
      const firm = pool.makerOf[offer] ?? -1;
      if (similarity > (alike.get(firm) ?? 0)) alike.set(firm, similarity);
    }
  }
  const byLikeness = [...alike].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([firm]) => firm);
  const kinds = kindsAsked(asked.slot);
  const { market } = opportunity;
  const places = [...new Set([market, ...asked.slot.countries])].flatMap((one) => pool.byCountry.get(one) ?? []);
  const ofKind = [...new Set([...places, ...(pool.byPresence.get(market) ?? [])])].filter((firm) => {
    const kind = pool.firms[firm]?.company.kind;
    return kind !== null && kind !== undefined && kinds.includes(kind);
  });
  return [...new Set([...byLikeness.slice(0, LOOKED_AT), ...ofKind.slice(0, LOOKED_AT)])];
}

function adviceOf(slot: RoleSlot, market: string, isFull: boolean): GapAdvice {
  const { role, countries, tags, licences } = slot;
  const kinds = kindsAsked(slot);
  const needed = tags.filter(({ need }) => need === 'must');
  const unclear = kinds.length === 0 && !asksCapability(slot);
  return {
    code: isFull ? 'team-full' : unclear ? 'describe-role' : 'look-for',
    role,
    market,
    countries: [...new Set(countries)].sort(byCodeUnits),
    local: isLocalRole(slot) || (countries.length > 0 && countries.every((one) => one === market)),
    kinds: [...new Set(kinds)].sort(byCodeUnits),
    tags: [...new Set((needed.length > 0 ? needed : tags).map(({ code }) => code))].sort(byCodeUnits),
    licences,
  };
}
