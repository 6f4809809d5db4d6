import type { ReasonTexts } from './phrases.js';

const figure = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

const ASSESSED = {
  'critical-operator': '关键信息基础设施运营者向境外提供个人信息',
  'important-data': '重要数据出境',
  persons: '自当年1月1日起出境个人信息达100万人以上',
  'sensitive-persons': '自当年1月1日起出境敏感个人信息达1万人以上',
};
const CONTRACTED = {
  persons: '自当年1月1日起出境个人信息10万人以上、不满100万人',
  'sensitive-persons': '自当年1月1日起出境敏感个人信息不满1万人',
};
const NETWORK = {
  'important-data': '共享重要数据',
  persons: '处理超过1000万人的个人信息',
  'generative-training': '数据用于训练生成式模型',
};

export const reasons: ReasonTexts = {
  'data-export-assessment': ({ ground }) => `${ASSESSED[ground]}，须申报数据出境安全评估。`,
  'data-export-contract': ({ ground }) => `${CONTRACTED[ground]}，须备案标准合同或通过认证。`,
  'vehicle-data-export': '在境内采集的汽车数据将出境，或可从境外查询。',
  'foreign-surveying': '境外或外资主体将在境内采集、处理道路测绘数据，且未委托有测绘资质的单位。',
  'genetic-collection': '外方将在境内采集人类遗传资源，不被允许。',
  'genetic-cooperation': '与外方合作中使用中国人类遗传资源。',
  'network-data': ({ ground }) => `${NETWORK[ground]}，适用网络数据安全管理条例规定的义务。`,
  'generative-service-unfiled': ({ lacks }) =>
    lacks === 'filing' ? '面向公众的生成式AI服务使用自有模型，但尚未备案。' : '面向公众的生成式AI服务尚未备案或登记。',
  'generated-content-shown': '向境内公众展示AI生成合成内容。',
  'companion-ai': '服务与境内用户持续进行情感互动。',
  'medical-software': ({ deviceClass }) => `该软件在中国属于第${deviceClass === 'III' ? '三' : '二'}类医疗器械。`,
  'state-funded-data-centre': '据报道，使用国有资金的新建数据中心不得采用境外AI芯片。',
  'public-buyer': '采购方为政府机关或公立医院，本国产品享受20%的价格评审优惠。',
  'restricted-technology': '限制出口目录内的技术将出境。',
  'prohibited-technology': '禁止出口目录内的技术将出境。',
  'rare-earth-export': '受管制的稀土材料或磁体将出口。',
  'rare-earth-nexus': '含有受管制的中国稀土的产品将运往其他国家。',
  'chinese-ai-moves': '在中国研发的AI团队或知识产权将转移至境外企业。',
  'unreliable-entity': ({ party }, { company }) => `${company(party)}已列入不可靠实体清单。`,
  'foreign-law-rejection': '以外国法律为由拒绝交易，本身可能招致中国的反制措施。',
  'supply-chain-diligence': '正在收集中国供应链信息，本身可能招致中国的反制措施。',
  'core-technology-funded': '使用韩国政府研发资金的国家核心技术将在未获批准的情况下转移至境外。',
  'core-technology-own': '自有资金研发的韩国国家核心技术将转移至境外。',
  'strategic-technology': '韩国国家尖端战略技术将在未获批准的情况下转移至境外。',
  'strategic-item': '该物项或技术属于韩国战略物资，尚无出口许可。',
  'military-end-use': '疑似军事或大规模杀伤性武器用途，尚无许可。',
  'ai-offered-in-korea': ({ highImpact }) => (highImpact ? '在韩国提供高影响AI。' : '在韩国提供AI产品或服务。'),
  'korean-personal-data': '韩国境内人员的个人信息将转移至境外。',
  'korean-investment': '韩方向境外进行股权投资或提供贷款。',
  'advanced-chip': ({ tpp, density }) =>
    density === null
      ? `总处理性能（TPP）${figure(tpp)}，达到4,800（ECCN 3A090.a），且无BIS许可证。`
      : `总处理性能（TPP）${figure(tpp)}、性能密度${figure(density)}，达到1,600与5.92（ECCN 3A090.a），且无BIS许可证。`,
  'grey-zone-chip': ({ tpp, density }) =>
    `总处理性能（TPP）${figure(tpp)}、性能密度${figure(density)}，处于ECCN 3A090.b的通知区间。`,
  'bandwidth-density': ({ density }) =>
    `存储带宽密度${figure(density)} GB/s/mm²，超过2（ECCN 3A090.c），且无BIS许可证。`,
  'entity-listed': ({ party, underUsRules }, { company }) =>
    underUsRules
      ? `${company(party)}在美国实体清单上，且物项受EAR管辖。`
      : `${company(party)}在美国实体清单上，但物项不受EAR管辖。`,
  'listed-owner': ({ party, underUsRules }, { company }) =>
    underUsRules
      ? `清单实体合计持有${company(party)}50%以上股权，且物项受EAR管辖。`
      : `清单实体合计持有${company(party)}50%以上股权，但物项不受EAR管辖。`,
  'listed-owner-stake-unknown': ({ party }, { company }) => `清单实体持有${company(party)}股权，比例不明。`,
  'military-company': ({ party }, { company }) => `${company(party)}在美国1260H清单上。`,
  'connected-vehicle': ({ part }) =>
    part === 'software'
      ? '中方控制的开发者的网联或自动驾驶软件将用于2027年款及以后的美国车辆。'
      : '中方控制的开发者的网联硬件将用于2030年款及以后的美国车辆。',
  'us-person-invests': '美国人投资中国的芯片、AI或量子领域。',
  'market-chips': ({ market }, { country }) => `AI芯片将进入${country(market)}，须满足当地条件。`,
  'market-personal-data': ({ market }, { country }) => `在${country(market)}处理个人数据。`,
  'market-data-export': ({ market }, { country }) => `${country(market)}的数据将出境。`,
  'market-core-data': ({ market }, { country }) => `${country(market)}的核心数据将出境。`,
  'us-origin-chip-passage': ({ market }, { country }) => `美国原产AI芯片将运往或途经${country(market)}。`,
  'declared-destination': ({ market }, { country }) => `芯片将运往或途经${country(market)}。`,
  'preference-claimed': '将申请优惠关税。',
  'technology-into-china': '技术进口至中国，改进成果的归属须由合同约定。',
  'joint-results': '成果共有，而中韩专利法的默认规则不同。',
};
