import type { TagFact } from '../facts/index.js';
import type { TagHierarchy } from '../tags/hierarchy.js';
import { PLACE_STRENGTHS } from '../tags/strength.js';

/**
 * What rules call a thing, with the codes of the taxonomy under which it lies. A code may stand under several topics;
 * a rule names topics, never codes.
 */
export const TOPIC_CODES = {
  // Chips
  processor: [
    'ai-chip.accelerator',
    'ai-chip.inference',
    'ai-chip.training',
    'ai-chip.automotive.driving',
    'ai-chip.server',
    'ai-chip.neuromorphic',
    'ai-chip.photonic',
    'ai-chip.robot',
    'ai-chip.vision-processor',
  ],
  'data-centre-processor': [
    'ai-chip.inference.datacentre',
    'ai-chip.training',
    'ai-chip.accelerator.gpu-card',
    'ai-chip.server.cluster',
    'ai-chip.server.rack',
  ],
  'edge-processor': [
    'ai-chip.inference.edge',
    'ai-chip.automotive',
    'ai-chip.robot',
    'ai-chip.server.edge',
    'ai-chip.mcu',
  ],
  'data-centre': ['service.epc.data-centre', 'llm.infrastructure.gpu-cloud', 'service.cloud.infrastructure'],
  'high-bandwidth-memory': ['ai-chip.memory.hbm'],
  semiconductor: ['ai-chip'],
  'advanced-semiconductor': [
    'ai-chip.memory.hbm',
    'ai-chip.foundry',
    'ai-chip.accelerator.fpga',
    'ai-chip.analog.converter',
  ],
  dram: ['ai-chip.memory.dram', 'ai-chip.foundry'],
  nand: ['ai-chip.memory.flash'],
  'advanced-packaging': ['ai-chip.packaging'],
  'application-processor': ['ai-chip.application-processor'],
  modem: ['ai-chip.rf.wireless'],
  'display-driver': ['ai-chip.display-driver'],
  // Sensors
  lidar: ['sensor.lidar'],
  'coherent-lidar': ['sensor.lidar.fmcw'],
  'vehicle-sensor': ['sensor.camera.automotive', 'sensor.image.automotive', 'sensor.radar', 'sensor.lidar'],
  positioning: ['mobility.positioning'],
  'mobile-image-sensor': ['sensor.image'],
  'laser-or-detector': ['sensor.laser', 'sensor.photodetector'],
  'sensitive-sensor': [
    'sensor.camera.thermal',
    'sensor.camera.hyperspectral',
    'sensor.image.swir',
    'sensor.inertial.navigation',
    'sensor.inertial.gyroscope',
    'sensor.sonar',
    'sensor.terahertz',
    'sensor.camera.high-speed',
  ],
  quantum: ['sensor.quantum'],
  // Vehicles
  vehicle: ['mobility', 'sector.automotive', 'sector.automotive-parts'],
  'assisted-driving': ['mobility.adas', 'mobility.perception'],
  'automated-driving': ['mobility.autonomous-driving'],
  surveying: ['mobility.hd-map', 'mobility.autonomous-driving', 'mobility.perception', 'sensor.lidar.airborne'],
  'connected-vehicle-hardware': ['mobility.telematics', 'mobility.v2x.on-board-unit'],
  'connected-vehicle-software': [
    'mobility.autonomous-driving',
    'mobility.telematics.fleet',
    'mobility.software-defined-vehicle',
    'mobility.v2x.cooperative',
  ],
  // Robots
  'humanoid-drive': ['robot.humanoid', 'robot.actuator.joint', 'robot.actuator.qdd'],
  'robot-fleet-software': ['robot.fleet-management'],
  'surgical-robot': ['robot.surgical'],
  magnet: ['robot.magnet'],
  motor: ['robot.motor', 'mobility.electrification.motor'],
  'sensitive-machine': ['robot.drone', 'robot.underwater', 'robot.material.carbon-fibre', 'factory.machine-tool'],
  // AI
  ai: ['llm', 'medical.ai', 'medical.clinical-trial.ai', 'mobility.autonomous-driving', 'robot.learning'],
  'generative-ai': [
    'llm.language-model',
    'llm.medical',
    'llm.finance.research',
    'llm.legal',
    'llm.education',
    'llm.customer-service',
    'llm.agent',
    'llm.rag',
    'llm.multimodal',
    'llm.machine-translation',
    'llm.speech.synthesis',
    'llm.speech.assistant',
    'llm.image-generation',
    'llm.video-generation',
    'llm.digital-human',
    'llm.music',
    'llm.coding',
    'llm.media',
    'llm.manufacturing.manual',
    'llm.companion',
  ],
  'companion-ai': ['llm.companion', 'llm.digital-human', 'llm.emotion', 'robot.service.companion'],
  'export-listed-ai': [
    'llm.recommendation',
    'llm.speech',
    'llm.image-generation',
    'llm.video-generation',
    'llm.digital-human',
  ],
  // Medicine
  'medical-ai': ['medical.ai', 'llm.medical', 'medical.digital-therapeutics', 'medical.clinical-trial.ai'],
  genomics: ['medical.genomics', 'medical.liquid-biopsy', 'medical.ivd.molecular'],
  hospital: ['medical', 'sector.hospital', 'llm.medical'],
  government: ['sector.public', 'sector.police', 'sector.customs', 'sector.tax', 'sector.fire', 'llm.public'],
  // Data about persons
  'personal-data': [
    'medical',
    'llm.medical',
    'llm.finance',
    'llm.education',
    'llm.customer-service',
    'llm.face-recognition',
    'llm.recruiting',
    'llm.recommendation',
    'llm.marketing',
    'llm.companion',
    'llm.emotion',
    'llm.speech.speaker',
    'llm.computer-vision.behaviour',
    'mobility.driver-monitoring',
    'mobility.autonomous-driving.robotaxi',
    'mobility.autonomous-driving.shuttle',
    'mobility.sharing',
    'sector.education.online',
  ],
  'business-data': [
    'llm',
    'factory.predictive-maintenance',
    'factory.mes',
    'factory.digital-twin',
    'factory.data-platform',
  ],
  battery: ['mobility.battery-pack', 'sector.battery.cell'],
  cathode: ['sector.battery.materials'],
  display: ['sector.display'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Topic = keyof typeof TOPIC_CODES;
const TOPICS = Object.keys(TOPIC_CODES) as Topic[];
const COMPONENTS = ['sensor', 'ai-chip'];
const APPLICATION = 'mobility.autonomous-driving';

/** What the tags of a record speak of. */
export interface RecordTopics {
  /** The thing itself and what it is used in or with. */
  readonly about: ReadonlySet<Topic>;
  /**
   * The thing itself: chosen tags and those of titles, or all where there are none. Beside a sensor or a chip, automated
   * driving is what it is for.
   */
  readonly brings: ReadonlySet<Topic>;
}

/** By taxonomy: the same few hundred codes, and the same records, come back with every deal of a run. */
interface Remembered {
  readonly codes: Map<string, readonly Topic[]>;
  readonly records: WeakMap<readonly TagFact[], RecordTopics>;
}
const remembered = new WeakMap<TagHierarchy, Remembered>();

/** The topics of a record's tags. */
export function topicsOf(tags: readonly TagFact[], hierarchy: TagHierarchy): RecordTopics {
  let known = remembered.get(hierarchy);
  if (known === undefined) remembered.set(hierarchy, (known = { codes: new Map(), records: new WeakMap() }));
  let topics = known.records.get(tags);
  if (topics === undefined) known.records.set(tags, (topics = readTopics(tags, hierarchy, known.codes)));
  return topics;
}

function readTopics(tags: readonly TagFact[], hierarchy: TagHierarchy, codes: Remembered['codes']): RecordTopics {
  const surest = tags.filter(({ strength }) => strength >= PLACE_STRENGTHS.title);
  const own = surest.length > 0 ? surest : tags;
  const isComponent = own.some(({ code }) => COMPONENTS.some((root) => hierarchy.isWithin(code, root)));
  const things = isComponent ? own.filter(({ code }) => !hierarchy.isWithin(code, APPLICATION)) : own;
  const topics = (of: readonly TagFact[]) => new Set(of.flatMap(({ code }) => topicsOfCode(code, hierarchy, codes)));
  return { about: topics(tags), brings: topics(things) };
}

function topicsOfCode(code: string, hierarchy: TagHierarchy, codes: Remembered['codes']): readonly Topic[] {
  let topics = codes.get(code);
  if (topics === undefined) {
    topics = TOPICS.filter((topic) => TOPIC_CODES[topic].some((broader) => hierarchy.isWithin(code, broader)));
    codes.set(code, topics);
  }
  return topics;
}
