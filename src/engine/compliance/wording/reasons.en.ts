import type { ReasonTexts } from './phrases.js';

const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

const ASSESSED = {
  'critical-operator': 'personal information is exported by a critical information infrastructure operator',
  'important-data': 'important data leave mainland China',
  persons: 'the data of 1,000,000 persons or more leave mainland China in a year',
  'sensitive-persons': 'the sensitive data of 10,000 persons or more leave mainland China in a year',
};
const CONTRACTED = {
  persons: 'the data of 100,000 to under 1,000,000 persons leave mainland China in a year',
  'sensitive-persons': 'the sensitive data of 1 to 9,999 persons leave mainland China in a year',
};
const NETWORK = {
  'important-data': 'important data are shared',
  persons: 'the data of more than 10 million persons are handled',
  'generative-training': 'data are used to train a generative model',
};

export const reasons: ReasonTexts = {
  'data-export-assessment': ({ ground }) => `A security assessment by the CAC is needed: ${ASSESSED[ground]}.`,
  'data-export-contract': ({ ground }) => `A standard contract or certification is needed: ${CONTRACTED[ground]}.`,
  'vehicle-data-export': 'Vehicle data collected in China leave it or can be queried from abroad.',
  'foreign-surveying':
    'A foreign or foreign-invested actor would survey roads in China without commissioning a qualified surveyor.',
  'genetic-collection': 'A foreign party would collect human genetic resources in China, which is not allowed.',
  'genetic-cooperation': 'Human genetic resources of China are used in a cooperation with a foreign party.',
  'network-data': ({ ground }) => `Duties of the network data regulation apply: ${NETWORK[ground]}.`,
  'generative-service-unfiled': ({ lacks }) =>
    lacks === 'filing'
      ? 'A public generative AI service with a model of its own has not been filed in China.'
      : 'A public generative AI service has been neither filed nor registered in China.',
  'generated-content-shown': 'AI-generated content is shown to the public in China.',
  'companion-ai': 'The service keeps up emotional interaction with its users in China.',
  'medical-software': ({ deviceClass }) => `The software is a Class ${deviceClass} medical device in China.`,
  'state-funded-data-centre': 'Foreign AI chips for a new data centre with state money are reported to be barred.',
  'public-buyer': 'The buyer is a government body or public hospital; domestic products get a 20% price preference.',
  'restricted-technology': 'Technology on the restricted list would leave China.',
  'prohibited-technology': 'Technology on the prohibited list would leave China.',
  'rare-earth-export': 'Controlled rare-earth material or magnets would leave China.',
  'rare-earth-nexus': 'The product holds controlled Chinese rare earths and goes to another country.',
  'chinese-ai-moves': 'An AI team or IP developed in China would move to a firm abroad.',
  'unreliable-entity': ({ party }, { company }) => `${company(party)} is on China's Unreliable Entity List.`,
  'foreign-law-rejection':
    'A party was turned down on grounds of foreign law, which may itself draw Chinese counter-measures.',
  'supply-chain-diligence':
    'Data on Chinese supply chains are gathered, which may itself draw Chinese counter-measures.',
  'core-technology-funded':
    'National core technology developed with Korean government R&D money would go abroad without approval.',
  'core-technology-own': 'National core technology developed without government money would go abroad.',
  'strategic-technology': 'National advanced strategic technology would go abroad without approval.',
  'strategic-item': 'The item or technology is a strategic item of Korea and has no licence.',
  'military-end-use': 'A military or weapons-related end use is suspected and there is no licence.',
  'ai-offered-in-korea': ({ highImpact }) =>
    highImpact ? 'High-impact AI is offered in Korea.' : 'AI is offered in Korea.',
  'korean-personal-data': 'Personal data of people in Korea go abroad.',
  'korean-investment': 'A Korean party invests or lends abroad.',
  'advanced-chip': ({ tpp, density }) =>
    density === null
      ? `Total processing performance ${figure(tpp)} reaches 4,800 (ECCN 3A090.a) and there is no BIS licence.`
      : `Total processing performance ${figure(tpp)} with a density of ${figure(density)} reaches 1,600 and 5.92 (ECCN 3A090.a) and there is no BIS licence.`,
  'grey-zone-chip': ({ tpp, density }) =>
    `Total processing performance ${figure(tpp)} with a density of ${figure(density)} lies in the notified range of ECCN 3A090.b.`,
  'bandwidth-density': ({ density }) =>
    `A memory bandwidth density of ${figure(density)} GB/s/mm² exceeds 2 (ECCN 3A090.c) and there is no BIS licence.`,
  'entity-listed': ({ party, underUsRules }, { company }) =>
    underUsRules
      ? `${company(party)} is on the US Entity List and the item is subject to the EAR.`
      : `${company(party)} is on the US Entity List; the item is not subject to the EAR.`,
  'listed-owner': ({ party, underUsRules }, { company }) =>
    underUsRules
      ? `Listed entities hold 50% or more of ${company(party)} and the item is subject to the EAR.`
      : `Listed entities hold 50% or more of ${company(party)}; the item is not subject to the EAR.`,
  'listed-owner-stake-unknown': ({ party }, { company }) =>
    `A listed entity holds a stake of unknown size in ${company(party)}.`,
  'military-company': ({ party }, { company }) => `${company(party)} is on the US Section 1260H list.`,
  'connected-vehicle': ({ part }) =>
    part === 'software'
      ? 'Connectivity or automated-driving software of a Chinese-controlled developer would reach US vehicles of model year 2027 or later.'
      : 'Connectivity hardware of a Chinese-controlled developer would reach US vehicles of model year 2030 or later.',
  'us-person-invests': 'A US person invests in Chinese chips, AI or quantum technology.',
  'market-chips': ({ market }, { country }) => `AI chips go to ${country(market)}, which has terms of its own.`,
  'market-personal-data': ({ market }, { country }) => `Personal data are processed in ${country(market)}.`,
  'market-data-export': ({ market }, { country }) => `Data leave ${country(market)}.`,
  'market-core-data': ({ market }, { country }) => `Core data leave ${country(market)}.`,
  'us-origin-chip-passage': ({ market }, { country }) => `AI chips of US origin go to or through ${country(market)}.`,
  'declared-destination': ({ market }, { country }) => `Chips go to or through ${country(market)}.`,
  'preference-claimed': 'A preferential tariff is claimed.',
  'technology-into-china': 'Technology is imported into China; who owns improvements is for the contract to say.',
  'joint-results': 'Results are owned jointly, and the defaults of Chinese and Korean patent law differ.',
};
