import { withParticle as josa } from '../../scoring/wording/korean-particles.js';
import { pointsText } from '../../scoring/wording/quantities.js';
import type { GapAdvice } from '../reasons.js';
import type { TeamPhrases } from './phrases.js';
import { placesOf, type TeamNames } from './team-names.js';

const list = (items: readonly string[]): string => items.join(', ');
const either = (items: readonly string[]): string => items.join(' 또는 ');

const placeOf = ({ local, market, countries }: GapAdvice, names: TeamNames): string => {
  if (local) return `${names.country(market)} `;
  return countries.length === 0 ? '' : `${either(countries.map(names.country))} `;
};

function lookFor(advice: GapAdvice, names: TeamNames): string {
  const { kinds, tags, licences } = advice;
  const permit = licences.length === 0 ? '' : `${josa(list(licences.map(names.text)), '을/를')} 갖춘 `;
  const offer = tags.length === 0 ? '' : `${list(tags.map(names.tag))} 분야의 `;
  const who = kinds.length === 0 ? '기업' : either(kinds.map(names.companyKind));
  return `${permit}${offer}${placeOf(advice, names)}${who}`;
}

export const korean: TeamPhrases = {
  slot: (reason, names) => {
    switch (reason.code) {
      case 'kind-asked':
        return `역할이 요구하는 기업 유형(${names.companyKind(reason.kind)})입니다.`;
      case 'kind-other':
        return `기업 유형이 ${josa(names.companyKind(reason.kind), '으로/로')}, 역할이 요구하는 ${josa(either(reason.asked.map(names.companyKind)), '과/와')} 다릅니다.`;
      case 'kind-unstated':
        return `기업 유형이 제시되지 않았습니다(요구 ${either(reason.asked.map(names.companyKind))}).`;
      case 'country-other':
        return `${names.country(reason.country)} 기업입니다. 이 역할은 ${either(reason.asked.map(names.country))} 기업을 대상으로 합니다.`;
      case 'not-local':
        return `${names.country(reason.market)}에 본사, 사무소, 인허가가 모두 없습니다.`;
      case 'nothing-offered':
        return '무엇을 제공하는지 보여 줄 역량이 등록되어 있지 않습니다.';
      case 'other-offered':
        return '등록한 역량에 분야 태그가 없어 역할과 비교할 수 없습니다.';
      case 'sectors-other':
        return '같은 일을 하지만 이 역할과 다른 산업 분야를 대상으로 합니다.';
      case 'words-echo':
        return '역량의 이름이 역할을 설명한 말과 통합니다.';
      case 'licence-held':
        return `${names.country(reason.market)} 인허가를 보유하고 있습니다.`;
      case 'licence-unstated':
        return `${names.country(reason.market)} 인허가 보유 여부가 제시되지 않았습니다(요구 ${list(reason.licences.map(names.text))}).`;
      case 'role-undefined':
        return '역할에 필요한 것이 적혀 있지 않습니다.';
      case 'below-threshold':
        return `점수가 ${pointsText(reason.score)}점으로, 역할을 맡을 수 있는 기준 ${pointsText(reason.threshold)}점에 미치지 못합니다.`;
      case 'market-home':
        return `${names.country(reason.market)} 현지 기업입니다.`;
      case 'market-presence':
        return `${names.country(reason.market)}에 이미 ${josa(names.presence(reason.kind), '이/가')} 있습니다.`;
      case 'market-aim':
        return `${names.country(reason.market)} 시장 진출을 희망합니다.`;
      case 'market-other':
        return `목표 시장에 ${josa(names.country(reason.market), '이/가')} 없습니다.`;
      case 'market-unstated':
        return `${names.country(reason.market)} 시장에 대한 정보가 제시되지 않았습니다.`;
    }
  },
  pair: (reason, names) => {
    switch (reason.code) {
      case 'language-home':
        return `한쪽의 자국어인 ${josa(names.language(reason.language), '으로/로')} 함께 일할 수 있습니다.`;
      case 'language-common':
        return `${josa(list(reason.languages.map(names.language)), '으로/로')} 함께 일할 수 있습니다.`;
      case 'language-apart':
        return '공통된 업무 언어가 없어 통역이 필요합니다.';
      case 'language-unstated':
        return '업무 언어가 제시되지 않았습니다.';
      case 'kind-wished':
        return `${josa(names.company(reason.by), '이/가')} 희망하는 유형(${names.companyKind(reason.kind)})이 ${josa(names.company(reason.of), '과/와')} 맞습니다.`;
      case 'kind-unwished':
        return `${names.company(reason.of)}의 유형(${names.companyKind(reason.kind)})은 ${josa(names.company(reason.by), '이/가')} 희망하는 파트너 유형이 아닙니다.`;
      case 'region-wished':
        return `${josa(names.company(reason.by), '이/가')} 희망하는 지역(${names.region(reason.region)})에 ${josa(names.company(reason.of), '이/가')} 있습니다.`;
      case 'region-unwished':
        return `${josa(names.company(reason.by), '은/는')} ${either(placesOf(reason.wished, names))} 지역의 파트너를 희망하지만, ${josa(names.company(reason.of), '은/는')} ${names.region(reason.region)}에 있습니다.`;
      case 'modes-shared':
        return `양측이 함께 원하는 협력 방식: ${list(reason.modes.map(names.cooperationMode))}.`;
      case 'modes-apart':
        return '양측이 원하는 협력 방식이 서로 다릅니다.';
      case 'wishes-unstated':
        return '양측 모두 희망하는 파트너를 제시하지 않았습니다.';
      case 'strengths-differ':
        return '서로의 강점이 겹치지 않고 보완됩니다.';
      case 'strengths-overlap':
        return `${list(reason.tags.map(names.tag))} 분야가 겹치므로 역할 분담을 미리 정하는 것이 좋습니다.`;
      case 'strengths-unstated':
        return '한쪽 이상의 제공 분야가 제시되지 않았습니다.';
      case 'competitors':
        return `${list(reason.tags.map(names.tag))} 분야의 직접 경쟁사입니다.`;
      case 'sector-excluded':
        return `${josa(names.company(reason.by), '은/는')} ${names.company(reason.of)}의 분야인 ${josa(names.tag(reason.sector), '을/를')} 제외하고 있습니다.`;
    }
  },
  gap: (advice, names) => {
    const role = names.role(advice.role);
    switch (advice.code) {
      case 'look-for': {
        const licensed = advice.licences.length === 0 ? '' : '인허가를 갖춘 ';
        return `${licensed}${placeOf(advice, names)}${josa(role, '이/가')} 아직 등록되어 있지 않습니다. 찾아야 할 기업: ${lookFor(advice, names)}.`;
      }
      case 'describe-role':
        return `‘${role}’ 역할의 설명이 부족해 기업을 찾을 수 없습니다. 분야 태그, 조건 또는 기업 유형을 추가해 주십시오.`;
      case 'team-full':
        return `이 팀에서는 ${role} 역할이 비어 있습니다. 맡을 수 있는 기업은 있으나 네 기업 이내의 구성과 요청한 국가별 구성을 함께 맞출 수 없습니다.`;
    }
  },
  side: ({ side, asked, found }, market, names) =>
    `${names.teamSide(side, market)} 기업은 요청 ${asked}곳 중 ${found}곳입니다.`,
  noConsortium: (result, item, names) => {
    switch (result.state) {
      case 'one-firm':
        return `${josa(names.company(result.company.id), '이/가')} 단독으로 모두 충족하므로 컨소시엄이 필요하지 않습니다.`;
      case 'uncovered':
        return `충족하는 기업이 없는 항목: ${list(result.items.map(item))}.`;
      case 'indivisible':
        return '필수 항목이 두 가지 미만이어서 나눌 일이 없습니다.';
      case 'too-many-firms':
        return `${result.most}곳이 넘는 기업이 필요합니다.`;
    }
  },
};
