import { counterpartOf, movesTechnology, technologyOwner } from './deal.js';
import { type ComplianceFacts, type Party, valueOf } from './facts.js';
import { ask, type Checked, CLEAR } from './outcome.js';
import type { Topic } from './topics.js';

/** Fields in which the list of national core technologies has items, as far as offers here speak of them. */
export const CORE_FIELDS: readonly Topic[] = [
  'vehicle-sensor',
  'positioning',
  'mobile-image-sensor',
  'application-processor',
  'modem',
  'display-driver',
  'dram',
  'nand',
  'advanced-packaging',
  'display',
  'surgical-robot',
  'robot-fleet-software',
];

/** Fields of the national advanced strategic technologies. */
export const STRATEGIC_FIELDS: readonly Topic[] = [
  'humanoid-drive',
  'dram',
  'nand',
  'high-bandwidth-memory',
  'display',
  'battery',
];

/** Fields in which the strategic-item list has entries that such products may meet. */
export const CONTROLLED_FIELDS: readonly Topic[] = [
  'processor',
  'advanced-semiconductor',
  'high-bandwidth-memory',
  'lidar',
  'laser-or-detector',
  'sensitive-sensor',
  'sensitive-machine',
  'quantum',
];

/** The Korean party whose technology of such a field may go abroad. */
export function koreanOwner(facts: ComplianceFacts, fields: readonly Topic[]): Party | undefined {
  const owner = technologyOwner(facts, 'KR', fields);
  return owner !== undefined && counterpartOf(facts, owner).country !== 'KR' ? owner : undefined;
}

/** Goes on only where listed technology goes over; the answer until then. */
export function unlessTechnologyMoves(
  facts: ComplianceFacts,
  listed: 'coreTechnology' | 'strategicTechnology',
): Checked | null {
  const moves = movesTechnology(facts);
  if (moves === undefined) return ask('cooperation');
  if (!moves) return CLEAR;
  const isListed = valueOf(facts, listed);
  if (isListed === undefined) return ask(listed);
  return isListed ? null : CLEAR;
}
