import { pointsText } from '../../scoring/wording/quantities.js';
import type { GapAdvice } from '../reasons.js';
import type { TeamPhrases } from './phrases.js';
import { placesOf, type TeamNames } from './team-names.js';

const list = (items: readonly string[]): string => items.join('、');
const either = (items: readonly string[]): string => items.join('或');

const placeOf = ({ local, market, countries }: GapAdvice, names: TeamNames): string => {
  if (local) return names.country(market);
  return either(countries.map(names.country));
};

function lookFor(advice: GapAdvice, names: TeamNames): string {
  const { kinds, tags, licences } = advice;
  const asked = [
    ...(licences.length === 0 ? [] : [`持有${list(licences.map(names.text))}`]),
    ...(tags.length === 0 ? [] : [`能提供${list(tags.map(names.tag))}`]),
  ];
  const who = kinds.length === 0 ? '企业' : either(kinds.map(names.companyKind));
  return `${asked.join('、')}${asked.length === 0 ? '' : '的'}${placeOf(advice, names)}${who}`;
}

export const chinese: TeamPhrases = {
  slot: (reason, names) => {
    switch (reason.code) {
      case 'kind-asked':
        return `企业类型（${names.companyKind(reason.kind)}）符合该角色要求。`;
      case 'kind-other':
        return `企业类型为${names.companyKind(reason.kind)}，而该角色要求${either(reason.asked.map(names.companyKind))}。`;
      case 'kind-unstated':
        return `未说明企业类型（要求${either(reason.asked.map(names.companyKind))}）。`;
      case 'country-other':
        return `该企业来自${names.country(reason.country)}，而该角色面向${either(reason.asked.map(names.country))}企业。`;
      case 'not-local':
        return `在${names.country(reason.market)}既无总部、办事机构，也无许可资质。`;
      case 'nothing-offered':
        return '尚未登记能够说明其业务的能力。';
      case 'other-offered':
        return '所登记的能力没有领域标签，无法与该角色比较。';
      case 'sectors-other':
        return '从事同类业务，但面向的行业与该角色不同。';
      case 'words-echo':
        return '其能力名称与该角色的描述用语相符。';
      case 'licence-held':
        return `已在${names.country(reason.market)}取得许可资质。`;
      case 'licence-unstated':
        return `未说明是否在${names.country(reason.market)}持有许可资质（要求：${list(reason.licences.map(names.text))}）。`;
      case 'role-undefined':
        return '该角色未说明所需内容。';
      case 'below-threshold':
        return `得分 ${pointsText(reason.score)}，低于胜任该角色的标准 ${pointsText(reason.threshold)}。`;
      case 'market-home':
        return `${names.country(reason.market)}本地企业。`;
      case 'market-presence':
        return `在${names.country(reason.market)}已有${names.presence(reason.kind)}。`;
      case 'market-aim':
        return `希望进入${names.country(reason.market)}市场。`;
      case 'market-other':
        return `其目标市场不包括${names.country(reason.market)}。`;
      case 'market-unstated':
        return `未说明在${names.country(reason.market)}市场的情况。`;
    }
  },
  pair: (reason, names) => {
    switch (reason.code) {
      case 'language-home':
        return `双方可用其中一方的母语${names.language(reason.language)}沟通。`;
      case 'language-common':
        return `双方可用${list(reason.languages.map(names.language))}沟通。`;
      case 'language-apart':
        return '双方没有共同的工作语言，需要安排翻译。';
      case 'language-unstated':
        return '未说明工作语言。';
      case 'kind-wished':
        return `${names.company(reason.by)}希望与${names.companyKind(reason.kind)}合作，${names.company(reason.of)}正是此类企业。`;
      case 'kind-unwished':
        return `${names.company(reason.of)}（${names.companyKind(reason.kind)}）不是${names.company(reason.by)}期望的合作方类型。`;
      case 'region-wished':
        return `${names.company(reason.of)}位于${names.company(reason.by)}期望的地区（${names.region(reason.region)}）。`;
      case 'region-unwished':
        return `${names.company(reason.by)}期望合作方在${either(placesOf(reason.wished, names))}，而${names.company(reason.of)}位于${names.region(reason.region)}。`;
      case 'modes-shared':
        return `双方都接受的合作方式：${list(reason.modes.map(names.cooperationMode))}。`;
      case 'modes-apart':
        return '双方提出的合作方式不同。';
      case 'wishes-unstated':
        return '双方均未说明期望的合作方。';
      case 'strengths-differ':
        return '双方业务互补，没有重叠。';
      case 'strengths-overlap':
        return `双方都提供${list(reason.tags.map(names.tag))}，宜尽早明确分工。`;
      case 'strengths-unstated':
        return '至少一方未说明所提供的内容。';
      case 'competitors':
        return `双方是${list(reason.tags.map(names.tag))}领域的直接竞争对手。`;
      case 'sector-excluded':
        return `${names.company(reason.by)}不涉足${names.tag(reason.sector)}，而${names.company(reason.of)}从事该领域。`;
    }
  },
  gap: (advice, names) => {
    const role = names.role(advice.role);
    switch (advice.code) {
      case 'look-for': {
        const licensed = advice.licences.length === 0 ? '' : '具备许可资质的';
        return `尚无${licensed}${placeOf(advice, names)}${role}登记。应寻找：${lookFor(advice, names)}。`;
      }
      case 'describe-role':
        return `“${role}”角色的说明不足，无法寻找企业。请补充领域标签、条件或企业类型。`;
      case 'team-full':
        return `本团队中${role}一职空缺：虽有企业可以胜任，但无法同时满足四家以内及各国企业数量的要求。`;
    }
  },
  side: ({ side, asked, found }, market, names) =>
    `${names.teamSide(side, market)}企业：要求 ${asked} 家，现有 ${found} 家。`,
  noConsortium: (result, item, names) => {
    switch (result.state) {
      case 'one-firm':
        return `${names.company(result.company.id)}一家即可全部满足，无需组成联合体。`;
      case 'uncovered':
        return `尚无企业能够满足：${list(result.items.map(item))}。`;
      case 'indivisible':
        return '必备项不足两项，无需分工。';
      case 'too-many-firms':
        return `需要的企业超过 ${result.most} 家。`;
    }
  },
};
