import type { ErrorTexts } from './error-texts.js';

export const zhCN: ErrorTexts = {
  errors: {
    'invalid-input': {
      title: '部分内容需要修改',
      detail: '请按“errors”中的提示修改相应字段后重新提交。',
    },
    'malformed-request': {
      title: '无法解析该请求',
      detail: '请确认内容为 UTF-8 编码的有效 JSON，并检查地址和参数。',
    },
    'signed-out': {
      title: '您尚未登录',
      detail: '请先登录，或在“x-api-key”请求头中提供有效的 API 密钥。',
    },
    'wrong-credentials': {
      title: '邮箱或密码有误',
      detail: '请核对后重试。管理员如忘记密码，可在服务器上重新生成。',
    },
    'not-allowed': {
      title: '您没有此操作的权限',
      detail: '当前账号没有相应权限，请联系管理员开通。',
    },
    'not-found': {
      title: '未找到相关内容',
      detail: '该记录[（{kind}）]不存在。请核对 ID，并确认其不是其他类型记录的 ID。',
    },
    'unknown-route': {
      title: '该地址不存在',
      detail: '请检查请求方法和路径。全部接口请见 /api/docs。',
    },
    'version-missing': {
      title: '缺少版本号',
      detail: '请先读取该记录，再将其版本号写入 If-Match 请求头，例如 If-Match: "7"。',
    },
    'version-stale': {
      title: '该记录已被他人修改',
      detail: '请重新读取该记录，在最新内容上修改后以新版本号提交。[您提交的版本为 {expected}，当前版本为 {current}。]',
    },
    'key-reused': {
      title: '该 Idempotency-Key 已用于其他请求',
      detail: '新请求请使用新的键；重复提交同一请求时，内容须完全一致。',
    },
    'external-id-taken': {
      title: '该外部编号已被使用',
      detail: '已有记录使用该外部编号[（{externalId}）]。请更换编号，或修改原有记录。',
    },
    'already-archived': {
      title: '该记录已归档',
      detail: '请先恢复该记录，再进行修改。',
    },
    'not-archived': {
      title: '该记录未归档',
      detail: '只有已归档的记录才能恢复。',
    },
    'run-finished': {
      title: '该次匹配已结束',
      detail: '已结束的匹配任务不能更改，请重新发起匹配。',
    },
    'run-unfinished': {
      title: '该次匹配运行尚未完成',
      detail:
        '只有已完成的匹配运行才能比较或重算。[匹配运行 {run} 的状态为“{state}”。]请等待其结束，或指定其他匹配运行。',
    },
    'run-of-other-version': {
      title: '当前版本无法重算该次匹配运行',
      detail:
        '版本不同，结果可能有出入。[评分引擎：当前为 {engineOfBuild}，运行时为 {engineOfRun}。][分类体系：当前为 {taxonomyOfBuild}，运行时为 {taxonomyOfRun}。][合作通道权重：当前为 {weightsOfBuild}，运行时为 {weightsOfRun}。][汇率日期：当前为 {ratesOfBuild}，运行时为 {ratesOfRun}。][嵌入模型：当前为 {modelOfBuild}，运行时为 {modelOfRun}。]请用当时的版本和设置重算，或重新发起匹配后比较两次结果。',
    },
    'too-large': {
      title: '请求内容过大',
      detail: '单次请求不得超过 1 MB。请分批提交，大量数据请使用导入功能。',
    },
    'unsupported-media-type': {
      title: '不支持该内容类型',
      detail: '请使用 JSON 格式，并设置请求头 Content-Type: application/json。',
    },
    'document-expected': {
      title: '未收到文档',
      detail: '请以 multipart/form-data 格式提交，并在“file”字段中放入一个文件。',
    },
    'document-too-large': {
      title: '文档过大',
      detail: '单个文档不得超过 {megabytes} MB。请去掉图片或只保存需要的部分后重新上传，也可直接粘贴文字。',
    },
    'document-unknown': {
      title: '无法读取该类型的文件',
      detail: '可读取 PDF、DOCX、XLSX、HWPX 和 HWP 文件。请另存为其中一种格式，或直接粘贴文字。',
    },
    'document-legacy': {
      title: '无法读取 {format} 格式的文件',
      detail: '请用相应软件打开文档并另存为 {better}，或直接粘贴文字。',
    },
    'document-protected': {
      title: '文档已加密或受保护',
      detail: '请取消密码或保护设置后重新上传，或直接粘贴文字。',
    },
    'document-without-text': {
      title: '文档中没有文字',
      detail: '该文档可能是扫描件或只有图片。请上传扫描前的原始文档，或直接输入文字。',
    },
    'document-broken': {
      title: '文档已损坏，无法读取',
      detail: '请确认文档能用相应软件打开，重新保存为 PDF 或 DOCX 后上传，或直接粘贴文字。',
    },
    'document-inflated': {
      title: '文档解压后过大',
      detail: '解压后的内容超出安全读取的范围。请将需要的页面另存为新文档，或直接粘贴文字。',
    },
    'document-too-slow': {
      title: '读取文档用时过长',
      detail: '超过 {seconds} 秒，已停止读取。请只上传需要的页面，或直接粘贴文字。',
    },
    'documents-busy': {
      title: '正在读取的文档过多',
      detail: '请稍后重新上传，或直接粘贴文字。',
    },
    'attachment-unknown': {
      title: '不支持该类型的附件',
      detail:
        '可上传不含宏的 PDF、PNG、JPEG、WebP、DOCX、XLSX、PPTX、HWPX 和 HWP 文件。系统按文件内容而非文件名判断，请另存为其中一种格式后重新上传。',
    },
    'attachment-broken': {
      title: '文件无法打开',
      detail: '文件已损坏、设有密码，或解压后过大。请确认能用相应软件打开，去掉密码并重新保存后上传。',
    },
    'attachments-full': {
      title: '此处不能再添加附件',
      detail: '每家企业在企业资料、供给能力、需求或引荐中各最多可上传 {max} 个附件，请删除不再需要的附件。',
    },
    'transition-not-allowed': {
      title: '当前阶段无法进行此操作',
      detail:
        '该引荐目前处于“{from}”阶段[，此操作将进入“{to}”]。可进行“{transition}”的阶段：{allowed}。当前可进行的操作请查看 GET /api/v1/introductions/…/transitions。',
    },
    'verdict-missing': {
      title: '缺少可以放行的合规结论',
      detail:
        '发出邀约前，须有最新的合规结论，且无禁止事项、无未答问题。未答问题见 GET /api/v1/matches/…/verdict。顾问也可说明理由后破例放行；被禁止的须由两名顾问分别同意。',
    },
    'company-unverified': {
      title: '有企业尚未通过认证',
      detail: '只有通过认证的企业才能发出和接收邀约。请提交营业执照或填写验证码，由贸易顾问审核认证。',
    },
    'offer-quota-reached': {
      title: '企业进行中的邀约已达上限',
      detail: '每家企业同时进行的邀约最多 {limit} 个。请待现有邀约得到答复或到期后再试。',
    },
    'messages-closed': {
      title: '此次引荐的消息尚未开放',
      detail: '各方均同意后消息即开放；引荐无果而终时关闭。在此之前请联系贸易顾问。',
    },
    'terms-closed': {
      title: '此次引荐的合作条款尚未开放',
      detail: '资料公开后、引荐进行期间可商定合作条款。',
    },
    'too-many-requests': {
      title: '请求过于频繁',
      detail: '请稍候[ {seconds} 秒]再试。',
    },
    'email-unverified': {
      title: '邮箱尚未验证',
      detail: '请打开邮件中的链接完成验证，然后重新登录。没有收到邮件时，可重新申请发送。',
    },
    'second-factor-missing': {
      title: '请先启用两步验证',
      detail:
        '请绑定验证器应用：先通过 POST /api/auth/two-factor/enable 获取绑定信息，再将应用中显示的 6 位数字提交到 /api/auth/two-factor/verify-totp。',
    },
    'session-needed': {
      title: '此操作需要登录',
      detail: '不能使用 API 密钥，请用邮箱和密码登录后重试。',
    },
    'key-reads-only': {
      title: '该 API 密钥只能读取',
      detail: '如需修改，请创建具有写入权限的密钥。',
    },
    'foreign-origin': {
      title: '不接受来自其他网站的请求',
      detail: '请直接打开 Naru 页面后重试。使用代理时，请管理员设置 PUBLIC_URL。',
    },
    'owner-needed': {
      title: '只有企业负责人可以执行此操作',
      detail: '请联系该企业的负责人或贸易顾问。',
    },
    'not-in-trial': {
      title: '体验账号不能执行此操作',
      detail: '体验账号任何人都可以使用，因此不开放此操作。请用自己的账号登录后重试。',
    },
    'wrong-code': {
      title: '验证码不正确',
      detail: '请核对后重新输入。[剩余次数：{left}]',
    },
    'token-expired': {
      title: '链接或验证码已失效',
      detail: '可能已使用过或已过期，请重新申请。',
    },
    'last-owner': {
      title: '这是最后一位企业负责人',
      detail: '请先将其他成员设为负责人，再重试。',
    },
    'already-decided': {
      title: '该事项已处理',
      detail: '请重新查看当前状态[（{state}）]。',
    },
    'consent-carries-account': {
      title: '没有这项同意，账号无法保留',
      detail: '如需撤回，请通过 POST /api/v1/accounts/me/erasure 注销账号。',
    },
    'phone-off': {
      title: '此处不支持使用手机号',
      detail: '本服务未开通短信。请改用邮箱。',
    },
    'message-not-sent': {
      title: '短信未能发出',
      detail: '请核对手机号，一分钟后重新获取验证码，或改用邮箱。',
    },
    'review-held': {
      title: '其他顾问正在审核该匹配',
      detail: '请处理下一条，或请对方转交。打开满十分钟、转交满一天后，其他顾问可重新领取。',
    },
    'undo-over': {
      title: '该决定已无法撤销',
      detail: '已超过 10 秒，或此前已撤销。请填写原因，将该匹配退回审核队列。',
    },
    unavailable: {
      title: '服务暂时不可用',
      detail: '请稍后重试。如问题持续，请联系管理员。',
    },
    internal: {
      title: '服务器出现错误',
      detail: '本次请求未保存任何内容。请重试；如再次出现，请将请求编号告知管理员。',
    },
  },
  fields: {
    missing: { message: '此项为必填项。', remedy: '请填写内容。' },
    'unknown-field': { message: '该字段不存在。', remedy: '请删除该字段，或检查字段名的拼写。' },
    'not-text': { message: '此项应为文本。', remedy: '请以带引号的字符串提交。' },
    'too-short': { message: '文本过短。', remedy: '请至少填写 {min} 个非空格字符。' },
    'too-long': { message: '文本过长。', remedy: '请缩短至 {max} 个字符以内。' },
    'not-number': { message: '此项应为数字。', remedy: '请直接填写数字，不加引号和单位。' },
    'not-integer': { message: '此项应为整数。', remedy: '请填写不含小数的数字。' },
    'too-small': { message: '数值过小。', remedy: '请填写不小于 {min} 的数值。' },
    'too-large': { message: '数值过大。', remedy: '请填写不大于 {max} 的数值。' },
    'not-boolean': { message: '此项应为 true 或 false。', remedy: '请填写 true 或 false，不加引号。' },
    'not-list': { message: '此项应为列表。', remedy: '即使只有一个值，也请用方括号括起来。' },
    'too-few': { message: '列表项数过少。', remedy: '请至少填写 {min} 项。' },
    'too-many': { message: '列表项数过多。', remedy: '请控制在 {max} 项以内。' },
    'not-object': { message: '此项应为对象。', remedy: '请在花括号中填写字段名和值。' },
    'not-one-of': { message: '该值不在允许范围内。', remedy: '请从允许的值中选择[：{allowed}]。' },
    'not-date': { message: '日期不存在或格式有误。', remedy: '请按 YYYY-MM-DD 格式填写，例如 2026-11-22。' },
    'not-country': { message: '国家代码有误。', remedy: '请填写 ISO 3166-1 两位大写代码，例如 KR、CN、AE。' },
    'not-currency': { message: '货币代码有误。', remedy: '请填写 ISO 4217 三位大写代码，例如 KRW、CNY、USD。' },
    'not-url': { message: '网址有误。', remedy: '请填写完整网址，例如 https://www.example.com。' },
    'not-id': { message: 'ID 格式有误。', remedy: '请原样填写系统返回的 ID。' },
    'bad-format': { message: '格式有误。', remedy: '请检查填写格式[，正确格式：{expected}]。' },
    'no-language': { message: '未填写任何语言的内容。', remedy: '请至少用 ko、zh、en 中的一种语言填写。' },
    'reversed-range': { message: '下限大于上限[（{min} > {max}）]。', remedy: '请对调两个数值，或修正其中一个。' },
    'unknown-tag': {
      message: '标签[“{value}”]不存在。',
      remedy: '请通过 GET /api/v1/tags?query= 查找正确的标签代码。',
    },
    'unknown-spec': { message: '规格项[“{value}”]不存在。', remedy: '请使用分类体系中已有的规格项[：{allowed}]。' },
    'unknown-unit': {
      message: '单位[“{value}”]不适用于该规格。',
      remedy: '请使用同一物理量的 UCUM 单位[：{allowed}]。',
    },
    'out-of-range': {
      message: '该数值超出此规格的合理范围。',
      remedy: '请核对数值和单位[，合理范围为 {min} 至 {max}]。',
    },
    'unknown-certification': {
      message: '认证[“{value}”]不在目录中。',
      remedy: '请使用分类体系中已有的认证代码[：{allowed}]。',
    },
    'unknown-company': { message: '企业[“{value}”]不存在。', remedy: '请先登记该企业，或更正 ID。' },
    'unknown-attachment': { message: '该企业没有此附件。', remedy: '请先为该企业上传附件，或更正 ID。' },
    'archived-company': { message: '该企业已归档。', remedy: '请先恢复该企业。' },
    duplicate: { message: '相同的值[“{value}”]重复出现。', remedy: '请只保留一个。' },
    'wrong-business-number': {
      message: '韩国营业执照号（사업자등록번호）[ {number} ]有误。',
      remedy: '请核对营业登记证上的 10 位数字。',
    },
    'doubtful-number': {
      message: '登记号码[ {number} ]的校验位不符。',
      remedy: '请与登记证件核对；如号码无误，可保持不变。',
    },
    'doubtful-website': {
      message: '这不像是一个正确的网址。',
      remedy: '请填写一个完整的网址，例如 https://www.example.com。',
    },
    'bound-mismatch': {
      message: '条件的限值与该类条件不符。',
      remedy: '请检查运算符、数值和范围[，正确格式：{expected}]。',
    },
    'not-changeable': { message: '该字段创建后不可修改。', remedy: '请提交原值，或新建一条记录。' },
    'not-third-country': {
      message: '目标市场[“{value}”]是中国或韩国，不属于第三国。',
      remedy: '请填写团队要共同进入的国家，例如 AE、SA 或 VN；中韩两国境内的需求请登记为“需求”。',
    },
    'too-many-firms': {
      message: '各方要求的企业数合计[（{asked}家）]超过一个团队的上限。',
      remedy: '请将中方、韩方和当地企业合计控制在 {max} 家以内。',
    },
    'not-json': {
      message: '该行不是有效的 JSON。',
      remedy: '请每行写一个 JSON 对象，使用双引号，对象内部不要换行。',
    },
    'wrong-encoding': {
      message: '无法按文件编码读取该行。',
      remedy: '请将文件存为 UTF-8，或指定编码，例如 --encoding gb18030、--encoding cp949。',
    },
    'not-group-address': {
      message: '这不是该聊天工具的群机器人地址。',
      remedy: '请从群机器人设置中复制完整的 https 地址[，主机应为：{hosts}]。',
    },
    'future-date': {
      message: '该日期尚未到来。',
      remedy: '请填写证明材料的出具日期，最晚为今天。',
    },
    'own-company': { message: '企业不能为自己担保。', remedy: '请指定另一家企业。' },
    'not-one-person': {
      message: '只有一人公司可以指定交付担保企业。',
      remedy: '如确为一人公司，请将企业资料中的“onePerson”设为 true；其他企业请以客户案例说明。',
    },
    'consent-missing': {
      message: '缺少必要的同意[：{consent}]。',
      remedy: '请查看 GET /api/v1/accounts/consents 的现行版本[（{version}）]并确认同意。',
    },
    'not-public-contact': {
      message: '这似乎不是企业的公开联系方式。',
      remedy: '请填写与企业网站[（{website}）]同域名的邮箱，或改用营业执照认证。',
    },
    'decided-already': { message: '该匹配并未等待决定[（{state}）]。', remedy: '请将其移出，或先退回审核队列。' },
    'held-by-another': { message: '其他顾问正在审核该匹配。', remedy: '请将其移出，或请对方转交。' },
    'own-reading': { message: '该匹配最初由您作出决定。', remedy: '复核应由他人完成，请将其移出。' },
    'no-way-there': {
      message: '该匹配的引荐处于“{state}”状态，无法执行此操作。',
      remedy: '请将其移出，或在引荐页面继续处理。',
    },
    'screening-open': {
      message: '该企业仍有未处理的名单筛查结果。',
      remedy: '请先在名单筛查页面作出处理。',
    },
    'wrong-sum': {
      message: '权重之和不等于 {sum}。',
      remedy: '请调整权重，直至总和相符[，目前为 {value}]。',
    },
    'nothing-changed': { message: '与当前生效的设置没有差别。', remedy: '请至少修改一项。' },
    'word-of-another': {
      message: '该用语[“{value}”]已表示 {tags}。',
      remedy: '请先在该标签中移除；一语两义须在文件中设置语境规则。',
    },
    'unknown-word': {
      message: '该标签在此语言中没有这个用语[：{value}]。',
      remedy: '请从其别名中选择；标签名称由文件管理。',
    },
    'word-with-rule': {
      message: '根据文件中的规则，该用语[“{value}”]仅在与其他词同时出现时有效。',
      remedy: '请在文件中同时修改该用语及其规则。',
    },
    'word-too-common': {
      message: '该用语[“{value}”]在最新 {sampled} 条记录中的 {found} 条里出现，过于常见。',
      remedy: '请选择能体现该标签特点的用语。',
    },
  },
};
