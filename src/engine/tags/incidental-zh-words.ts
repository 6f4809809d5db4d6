/** The words by which Chinese descriptions speak of things in passing; how they are read is told in `incidental-zh.ts`. */

const US = '(?:我[司方们厂院行校]|我公司|本厂|甲方|业主|买方|需方|客户方?|用户)';

/**
 * What the buyer has already, up to the end of its clause. What is done to it (加装, 改造) is what it is for, and a
 * supplier's 已有 tells of customers.
 */
export const OWNED =
  /(?:现有|已有|原有|既有|现用|在用|目前(?:使用|采用|用|是)|(?:使)?用的是|正在使用|已经?(?:采购|购买|购置|建成|建有))(?!.*(?:改造|升级|联网|加装|增加|案例|客户|经验|业绩|用户|落地|订单|应用))(?<words>.+)/gu;
export const REPLACES = /替代|替换|取代|第二(?:货源|供应|来源)|二供|备选供应/u;
/** What somebody else brings: `机械臂由甲方采购`, `OA系统已有`; or what is not asked for. */
export const BROUGHT = new RegExp(
  `^(?<words>.{2,}?)(?:${US}(?:均|都|已经?|自己|自行|负责)*(?:有|自备|自购|准备|完成|自产)|` +
    '由(?!供应商|卖方|乙方|贵[方司]|合作|服务商|投标|中标|一家|韩方|当地|专业).{1,10}?(?:自行|另行|负责|统一)*(?:提供|采购|负责|指定|准备|完成|开发|设计|配套|自研|自制|解决|安装|施工|承担)|' +
    '(?:.{0,2}方)?(?:均|都)?(?:已有|现有$|自备|自购|利旧|保留|沿用|另行采购|另购|自行(?:采购|解决|准备|提供|开发)|已经?(?:采购|定型|确定|选定|具备|建成|到位|招标))|' +
    '(?:系统|平台)?(?:均|都)?(?:已经?(?:上线|部署|安装|建好|配备|配齐|覆盖)|自产|自制|外购|外采)$|(?:均|都)?不在.{0,6}范围|(?:暂|均|都)不(?:需要|考虑))',
  'gu',
);
export const DONE_WITHOUT = /(?:不用(?!于)|不依赖|摆脱|不配|免去|省去)(?<words>.+)/gu;
/** What a thing talks to or works with. */
export const CONNECTED = [
  /(?:与|和|跟|同)(?<words>.{1,30}?(?:无缝|双向|直接|进行|相)?(?:对接|集成|打通|联动|互通|互联|通信|通讯|连接|兼容|配合|交互|匹配))(?![器线件])/gu,
  /(?:对接|接入|兼容|适配|打通|上报|配合(?!我|客户|完成|办理|做|进行)|(?:上传|传输|传送|推送|发送|同步|写入|导入|写|传)(?:数据|结果)?[到至])(?<words>.+)/gu,
  /(?:支持|可|能|能够)(?<words>.{1,30})(?:对接|打通|互通|联动|接入)/gu,
];
/** What a thing is made of and how and where it is made. */
export const MADE = [
  /** `经自有视觉检测线全检后出货`: what a maker tests its own with. */
  /经(?:自有|自研|自动|在线)*(?<words>.{2,16}?)(?:全检|全数检验|逐[件片台卷]检[测验]|检[测验])?(?:合格)?[后再](?:出[厂货]|发货|交付)/gu,
  /(?:外壳|壳体|机身|机壳|箱体|材质|底座|缸筒|手臂本体)(?!.{0,10}(?:检测|检查|缺陷|加工|制造|制作|供应|定制|清洗))(?<words>.+)/gu,
  /(?:采用|使用|选用|经过?|通过)(?<words>.{1,20}?)(?:工艺|制成|制造|成型|材质|材料|加工)/gu,
  /(?<words>.+?(?:由.*(?:代工|合作厂|外协|供应商).*|在.*车间.*|(?:自有|自建).*)(?:生产|制造|完成|代工|产线|车间))/gu,
  /(?<words>.+?)(?:均|都)?(?:采用|选用|使用|用|为)[^,]{0,12}(?:品牌|进口件|外购件)/gu,
  /(?:采用|引进|使用|配备|拥有)(?:德国|日本|瑞士|美国|韩国|进口|先进|精密|全自动)(?<words>.+)/gu,
  /(?:自有|自建|拥有|设有|建有|配有)(?<words>.*(?:产线|生产线|车间|厂房|基地|封装线|流水线|实验室|加工中心|设备))/gu,
];
/** What a firm did before (`最早做服装激光打标`), what a thing may become, and what it is told from. */
export const HISTORY = [
  /(?:最早|早期|起初|原先|最初|曾经?)(?:主要)?(?:是|做|从事|为|生产|制造|代理|经营)(?<words>.+)/gu,
  /(?:以|从|靠)(?<words>.{2,20}?)(?:起家|起步|转型)/gu,
  /前身(?:是|为)(?<words>.+)/gu,
  /可(?:改装|改造|扩展|换装|改)(?:为|成)(?<words>.+)/gu,
  /从(?<words>.{2,40}?)(?:数据|信息|资料|中|里|自动|直接)*(?:生成|提取|抽取|获取)/gu,
];
/** What a trader deals in besides. Makers name what the wanted part is for. */
export const TRADED =
  /(?:我司|我们|我公司|本公司|公司)(?:是|为|系|主要|目前|现|已)*(?:一家)?(?:代理|经销|经营|销售|贸易|卖)(?<words>.+)/gu;
/** A seeker writes; a supplier who trades says what it offers. */
export const SEEKS =
  /需要|急需|现需|求购|采购|预算|要求|(?:月|年)(?:需求|用量)|需[^求]|拟|招标|希望|想[引找]|寻找|寻求/u;

/** What is said to be for the sector: the list after these words. */
export const FOR_SECTOR =
  /(?:用于|用在|应用|适用|适合|面向|服务于?|针对|(?<!提)供[应给]|做|生产|制造|研发|销往|覆盖|涵盖|涉及|客户|案例|场景|领域|行业|为|满足|进入|聚焦|专注|深耕|主攻|包括|已在|已供|做过|完成)[^,;]*$|\d[余多]?[家所座个]$/u;
export const SECTOR_AFTER =
  /^(?:[\p{L}\p{N}]{0,8}[、/和与及或])*(?:\p{L}{0,6}?(?:行业|领域|场景|企业|公司|集团|客户|用户|机构|单位|车间|工厂|园区|基地|市场|落地|私有|员工|热线|间联|项目|现场|\d+[余多]?[家所座间]|均[有可已]|应用|案例|经验)|[业厂等类内中]|用(?![的了])|专用|巡检|监测|检测|改造|作业)/u;
/** After these a noun is another thing: 食品级, 电池5000mAh, 5G网络. */
export const NO_SECTOR_AFTER =
  /^(?:级|\d(?!\d*[余多]?[家所座间个])|寿命|续航|容量|电压|供电|网络|信号|管理|团队|盖板|托盘|薄板|板材|材[质料]|\p{Script=Han}{0,5}[机器盘盒管刀头板膜壳件轴箱桶柜架](?=[、,和与及等的]|$))/u;

/** Whom a thing is for: `面向社区卫生中心、体检中心`. */
export const AUDIENCE = /(?:面向|适合|适用于?|用于|针对)(?!.*的)[^,;]*$/u;
/** Who buys: `客户含家电、汽车内饰、医疗耗材厂`. */
export const CUSTOMERS = /(?:客户|用户)(?:群体?|主要)?(?:包括|包含|涵盖|覆盖|遍布|含|有|为|是)[^,;]*$/u;
/** What a thing can do besides is no thing of its own: `需支持OTA升级`. */
export const ABILITY = /(?:支持|具备|具有|自?带有?|可实现|兼具|基于)[^,;]*$/u;
/** What is dealt in: offered, wanted or delivered with the thing. */
export const DEALT =
  /(?:.*)(?:提供|承接|承揽|承担|可做|供应|主营|从事|专业|专注|擅长|负责|协助|代办|办理|代理|需|要求|包括|包含|涵盖|含|配套|配备|内置|集成|搭载|寻|求(?![和的])|想[上要引做找]|采购|希望|想要|找(?![平到出回茬])|招募|引进|加装|附带|另配|选配|(?<![匹适分搭标])配(?=[\p{Script=Han}\d]{2}|\p{Script=Han}?$)(?![合电件比方料送重色网])|带(?![宽来动领电式钢锯])|开展|开放|做|新建|建设|改造|升级|交付|合作|招|委托|外包|具备|用于|应用|适用|适合|面向|针对|生产|制造|研发|开发|销售|产品)(?<between>[^,;]*)$/u;
/** What is needed is then the deed: `需识别医疗发票`. */
export const OTHER_DEED = /识别|检测|监测|测量|判断|读取|显示|上传|通过|满足|耐|防|抗|考虑|替代|取代/u;
export const DEALT_AFTER =
  /^(?:(?:项目|车型|场景|产线|现场)?用(?!的是|了|我|自|日本|德国|进口|国产|其他)|等)|^[^,;]{0,4}都?(?:做过|要会|会做|要有)|^[^,;]{0,10}(?:服务|[商方](?:$|[^案])|合作|伙伴|外包|一体|总包|承接|联网|改造|升级|加装|均可|也可|可选|支持|资质|制造|生产|加工|采购|开发|定制|供应)/u;
/** A certificate that is asked for is no service; this is. */
export const CERTIFIES = /代办|办理|咨询|协助|辅导|代理|服务|申请|注册|机构/u;
export const ONLY_TOLD =
  /^(?:(?:[、和与及]\p{L}{1,8})*合同|来自|来源|报告|证书|合格|阶段|图纸?|文件|团队|人员|工人|工单|不足|困难|成本|工程师|费用|记录|部门|周期|太|窗口|期间|环节|工序|[时前](?=[,的]|$)|不便|缺|少|机房|空间|在\p{Script=Han}{2,4}(?:[,]|$))/u;

/** A service that opens its clause so is offered or asked for. */
export const OPENS_CLAUSE = /^(?:现场|上门|免费|后期|后续|驻场|全国|本地|并|可)+$/u;
/** What is looked for is no product: `自动识别刀具`. */
export const SEEN = /(?:^|自动|可|能|需要?|实现|同时|精准|快速)(?:识别|检测|检出|剔除|判别|区分|统计|盘点)[^,;]*$/u;
/** 模具费, 机柜间通道. */
export const AT_A_PART = /^(?:接口(?!.{0,2}(?:开发|对接|改造|服务))|-?less|费|间通|间距|钢)/u;
/** What has happened to the piece by then: `CNC和抛光之后`. */
export const DONE_BEFORE = /^(?:[和与及、]\p{L}{1,6}?)*(?:之后|以后|后的|后再|之前|以前|前的|后(?=[,、。;]))/u;
/** What a thing runs over or knows besides: `支持5G`, `已覆盖5G`. */
export const CARRIED_BY = /(?:已覆盖|支持|通过|基于|接入|采用)$/u;
