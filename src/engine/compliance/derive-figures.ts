import type { CapabilityFacts } from '../facts/index.js';
import { CORE_FIELDS, STRATEGIC_FIELDS } from './korean-technology.js';
import type { Known, KnownFacts } from './facts.js';
import type { Topic } from './topics.js';

const MICRORADIANS_A_DEGREE = (Math.PI / 180) * 1e6;
/** nm. Lidars at shorter wavelengths measure times of flight; coherent sources are made for 1310 and 1550 nm. */
const SHORTEST_COHERENT = 1_000;
/** Humanoid drives of the strategic list: m/s and kg. */
const HUMANOID = { speed: 3.3, load: 20 };
/** um. Image sensors with larger pixels are no core technology. */
const CORE_PIXEL = 1;

/** A figure that one of the offers states: of a span the end on the cautious side. */
function figure(offers: readonly CapabilityFacts[], key: string, end: 'min' | 'max'): Known<number> | undefined {
  for (const { specs, readings, company } of offers) {
    const spec = specs[key];
    const value = spec?.shape === 'number' ? spec[end] : null;
    if (value !== null) return { value, source: readings?.specs[key] ? 'derived' : 'declared', by: company.id };
  }
  return undefined;
}

const scaled = (known: Known<number> | undefined, factor: number): Known<number> | undefined =>
  known && { ...known, value: known.value * factor };

const derived = <T>(value: T, by: string): Known<T> => ({ value, source: 'derived', by });

/** What is known of chips and lidars from the specs of what is offered, and where it is used. */
export function figuresOf(offers: readonly CapabilityFacts[], topics: ReadonlySet<Topic>): KnownFacts {
  const chips = topics.has('processor') || topics.has('high-bandwidth-memory');
  return { ...(chips && chipFigures(offers, topics)), ...(topics.has('lidar') && lidarFigures(offers, topics)) };
}

function chipFigures(offers: readonly CapabilityFacts[], topics: ReadonlySet<Topic>): KnownFacts {
  const inDataCentre = topics.has('data-centre-processor') || topics.has('data-centre');
  return {
    ...present('tops', figure(offers, 'computePerformance', 'max')),
    ...present('bitWidth', figure(offers, 'bitWidth', 'max')),
    ...present('dieArea', figure(offers, 'dieArea', 'min')),
    ...present('memoryBandwidth', figure(offers, 'memoryBandwidth', 'max')),
    ...(inDataCentre || topics.has('edge-processor') ? { dataCentreUse: derived(inDataCentre, 'deal') } : {}),
  };
}

function lidarFigures(offers: readonly CapabilityFacts[], topics: ReadonlySet<Topic>): KnownFacts {
  const wavelength = figure(offers, 'wavelength', 'max');
  const isCoherent =
    topics.has('coherent-lidar') || (wavelength && wavelength.value >= SHORTEST_COHERENT ? null : wavelength && false);
  return {
    ...present('lidarWavelength', wavelength),
    ...present('lidarRange', figure(offers, 'detectionRange', 'max')),
    ...present('angularResolution', scaled(figure(offers, 'angularResolution', 'min'), MICRORADIANS_A_DEGREE)),
    ...(typeof isCoherent === 'boolean' && { coherentLidar: derived(isCoherent, 'deal') }),
  };
}

/**
 * Whether what a Korean firm offers is listed technology, where its tags and figures tell; the lists name things
 * (multi-robot operating software, surgical robots, sensors of automated vehicles) or figures.
 */
export function listedTechnology(
  offers: readonly CapabilityFacts[],
  offered: ReadonlySet<Topic>,
  topics: ReadonlySet<Topic>,
): KnownFacts {
  const firm = offers.find(({ company }) => company.country === 'KR')?.company.id;
  if (firm === undefined) return {};
  return {
    ...present('coreTechnology', told(isCore(offers, offered, topics), firm)),
    ...present('strategicTechnology', told(isStrategic(offers, offered), firm)),
  };
}

function isCore(
  offers: readonly CapabilityFacts[],
  offered: ReadonlySet<Topic>,
  topics: ReadonlySet<Topic>,
): boolean | undefined {
  if (offered.has('robot-fleet-software') || offered.has('surgical-robot')) return true;
  if (offered.has('vehicle-sensor') && topics.has('automated-driving')) return true;
  const fields = CORE_FIELDS.filter((field) => offered.has(field));
  const pixel = figure(offers, 'pixelSize', 'min');
  return fields.length === 1 && fields[0] === 'mobile-image-sensor' && pixel ? pixel.value <= CORE_PIXEL : undefined;
}

function isStrategic(offers: readonly CapabilityFacts[], offered: ReadonlySet<Topic>): boolean | undefined {
  const fields = STRATEGIC_FIELDS.filter((field) => offered.has(field));
  if (fields.length !== 1 || fields[0] !== 'humanoid-drive') return undefined;
  const [speed, load] = [figure(offers, 'travelSpeed', 'max'), figure(offers, 'payload', 'max')];
  if ((speed && speed.value < HUMANOID.speed) || (load && load.value < HUMANOID.load)) return false;
  return speed && load ? true : undefined;
}

const told = (value: boolean | undefined, by: string): Known<boolean> | undefined =>
  value === undefined ? undefined : derived(value, by);

const present = <K extends keyof KnownFacts>(name: K, known: KnownFacts[K]): KnownFacts =>
  known === undefined ? {} : { [name]: known };
