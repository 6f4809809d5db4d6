import type { Reason } from '../reasons.js';
import type { NameLookup } from './names.js';
import { boundText, formatNumber as n, pointsText, shownUnit, valueText } from './quantities.js';
import { moneyText } from './money.js';

const list = (items: readonly string[]): string => items.join('、');

export function renderReason(reason: Reason, names: NameLookup): string {
  switch (reason.code) {
    case 'no-data':
      return `暂无资料：${list(reason.missing.map(names.fact))}。`;
    case 'not-asked':
      return `需求中未说明：${list(reason.missing.map(names.fact))}。`;
    case 'tag-exact':
      return `${names.tag(reason.required)}与需求一致。`;
    case 'tag-more-specific':
      return `提供${names.tag(reason.offered)}，属于${names.tag(reason.required)}。`;
    case 'tag-more-general':
      return `需求为${names.tag(reason.required)}，供应方仅说明了更宽泛的${names.tag(reason.offered)}。`;
    case 'tag-sibling':
      return `提供与${names.tag(reason.required)}相近的${names.tag(reason.offered)}。`;
    case 'tag-related':
      return `提供与${names.tag(reason.required)}相关的${names.tag(reason.offered)}。`;
    case 'wording-agrees':
      return '标签虽未体现，但双方文字描述的是同一类产品或服务。';
    case 'tag-missing':
      return `供应方未列出${names.tag(reason.required)}。`;
    case 'clause-met':
    case 'clause-near':
    case 'clause-failed': {
      const offered = valueText(reason.offered, shownUnit(reason.spec, reason.unit), 'zh', names.words);
      return `${names.spec(reason.spec)}：提供${offered}，要求${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'zh', names.words)}，${OUTCOME[reason.code]}。`;
    }
    case 'clause-unstated':
      return `未说明${names.spec(reason.spec)}（要求${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'zh', names.words)}）。`;
    case 'clause-insisted':
      return `需求方谢绝达不到${names.spec(reason.spec)}${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'zh', names.words)}要求的供应方，而此处未作说明；补充说明后将重新判断。`;
    case 'certification-insisted':
      return `需求方谢绝未持有${names.certification(reason.certification)}的供应方，而此处未说明是否持有；如已持有，请补充说明。`;
    case 'certification-held':
      return reason.by === reason.certification
        ? `持有${names.certification(reason.by)}。`
        : `持有${names.certification(reason.by)}，其中包含${names.certification(reason.certification)}。`;
    case 'certification-denied':
      return `注明未持有${names.certification(reason.certification)}。`;
    case 'certification-unstated':
      return `未说明是否持有${names.certification(reason.certification)}。`;
    case 'quantity-above-minimum':
      return `月需求量 ${n(reason.quantity)} 件，达到最小起订量 ${n(reason.minOrder)} 件。`;
    case 'quantity-below-minimum':
      return `月需求量 ${n(reason.quantity)} 件，低于最小起订量 ${n(reason.minOrder)} 件。`;
    case 'capacity-enough':
      return `月产能 ${n(reason.monthlyCapacity)} 件，可满足 ${n(reason.quantity)} 件的需求。`;
    case 'capacity-short':
      return `月产能仅 ${n(reason.monthlyCapacity)} 件，不足 ${n(reason.quantity)} 件的需求。`;
    case 'price-within-budget':
      return `报价 ${moneyText(reason.price, reason.currency, 'zh')}，在预算 ${moneyText(reason.budget, reason.budgetCurrency, 'zh')} 以内。`;
    case 'price-over-budget':
      return `报价 ${moneyText(reason.price, reason.currency, 'zh')}，超出预算 ${moneyText(reason.budget, reason.budgetCurrency, 'zh')}。`;
    case 'delivery-in-time':
      return `交期 ${n(reason.leadTimeDays)} 天，距需求日期还有 ${n(reason.days)} 天，可按时交付。`;
    case 'delivery-late':
      return reason.days < 0
        ? `交期 ${n(reason.leadTimeDays)} 天，需求日期已过。`
        : `交期 ${n(reason.leadTimeDays)} 天，距需求日期仅 ${n(reason.days)} 天，无法按时交付。`;
    case 'trl':
      return `技术成熟度（TRL）为 ${reason.trl} 级（共 9 级）。`;
    case 'certifications-stated':
      return `已持有认证：${list(reason.certifications.map(names.certification))}。`;
    case 'references-stated':
      return reason.count === 0 ? '暂无客户或项目案例。' : `已有 ${n(reason.count)} 个客户或项目案例。`;
    case 'company-verified':
      return '企业身份已核实。';
    case 'card-graded':
      return `顾问已评定企业评估卡中的 ${n(reason.items)} 个项目，平均 ${pointsText(reason.grade)} 分（满分 100 分）。`;
    case 'cluster-strong':
      return `${names.cluster(reason.cluster)}在${list(reason.tags.map(names.tag))}领域具有优势。`;
    case 'language-own':
      return `供应方可使用${names.language(reason.language)}沟通。`;
    case 'language-shared':
      return `双方均可使用${list(reason.languages.map(names.language))}沟通。`;
    case 'language-none':
      return '双方没有共同的工作语言。';
    case 'local-partner': {
      const kind = reason.kind === null ? '合作伙伴' : names.companyKind(reason.kind);
      return `可使用${names.language(reason.language)}沟通的本地${kind}。`;
    }
    case 'local-presence':
      return `在${names.country(reason.country)}设有办事处、持有许可或拥有合作伙伴。`;
    case 'region-match':
      return `${names.side(reason.side)}位于期望地区${names.region(reason.region)}。`;
    case 'region-near':
      return `${names.side(reason.side)}位于${names.region(reason.region)}，与期望地区同属一个产业集群。`;
    case 'region-other':
      return `${names.side(reason.side)}位于${names.region(reason.region)}，不在期望地区内。`;
    case 'region-covered':
      return `服务范围覆盖期望地区${names.region(reason.region)}。`;
    case 'region-uncovered':
      return `服务范围未列出期望地区：${list(reason.wished.map(names.region))}。`;
    case 'market-present':
      return `已进入${names.country(reason.market)}市场。`;
    case 'market-aimed':
      return `同样计划进入${names.country(reason.market)}市场。`;
    case 'market-absent':
      return `目标市场中没有${names.country(reason.market)}。`;
    case 'partner-kind-wanted':
      return `${names.side(reason.side)}类型（${names.companyKind(reason.kind)}）符合对方期望。`;
    case 'partner-kind-other':
      return `${names.side(reason.side)}类型（${names.companyKind(reason.kind)}）与对方期望不符。`;
    case 'cooperation-shared':
      return `双方均接受的合作方式：${list(reason.modes.map(names.cooperationMode))}。`;
    case 'cooperation-none':
      return '双方期望的合作方式不一致。';
    case 'text-affinity':
      return `双方文字说明的相似度为 ${pointsText(reason.value)}%。`;
    case 'meaning-affinity':
      return `经语言模型比较，双方文字说明的语义相似度为 ${pointsText(reason.value)}%。`;
    case 'meaning-unread':
      return '语言模型尚未读完双方的文字说明，此项暂不计分。';
    case 'same-company':
      return '双方为同一家企业。';
    case 'lane-direction':
      return `“${names.lane(reason.lane)}”通道不适用于该需求方（${names.country(reason.seekerCountry)}）与供应方（${names.country(reason.providerCountry)}）的组合。`;
    case 'lane-not-offered':
      return `供应方未面向“${names.lane(reason.lane)}”通道提供。`;
    case 'excluded-sector':
      return `供应方不服务${names.tag(reason.sector)}领域。`;
    case 'no-common-ground':
      return '供需双方没有共同领域。';
    case 'market-no-provider':
      return `“${names.lane(reason.lane)}”通道尚无已登记的供应方。`;
    case 'market-no-tag':
      return reason.nearest.length === 0
        ? `尚无企业提供${names.tag(reason.required)}，也没有相近的供应。`
        : `尚无企业提供${names.tag(reason.required)}，最接近的供应：${list(reason.nearest.map(names.tag))}。`;
    case 'market-no-clause': {
      const wanted = `${names.spec(reason.spec)}：要求${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'zh', names.words)}，`;
      if (!reason.stated) return `${wanted}尚无企业说明该项。`;
      return reason.best === null
        ? `${wanted}尚无企业满足。`
        : `${wanted}尚无企业满足，目前最接近的为${valueText(reason.best, shownUnit(reason.spec, reason.unit), 'zh', names.words)}。`;
    }
    case 'market-below-threshold':
      if (reason.best >= reason.threshold)
        return `最高得分为 ${pointsText(reason.best)} 分，但所供内容不符或未满足必须条件。`;
      return `最高得分为 ${pointsText(reason.best)} 分，未达到推荐所需的 ${pointsText(reason.threshold)} 分。`;
  }
}

const OUTCOME = { 'clause-met': '满足', 'clause-near': '略有不足', 'clause-failed': '不满足' } as const;
