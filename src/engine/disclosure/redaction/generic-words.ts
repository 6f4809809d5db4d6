/**
 * Words that firms add to their name and share with a thousand others: what is left without them is what people call the
 * firm by (한빛센서 is known as 한빛, 深圳澄路科技 as 澄路). Not complete: a word that is missing here only leaves more of the
 * name standing as the stem.
 */
const words = (list: string): readonly string[] => list.split(' ');

export const GENERIC_ENDS = [
  ...words(
    '센서 전자 전기 정밀 로봇 로보틱스 테크 테크놀로지 기술 기술연구소 연구소 연구원 기술원 솔루션 솔루션즈 시스템 시스템즈 소프트 소프트웨어 반도체 칩 칩스 광학 포토닉스 비전 레이더 오토 오토센서 자동차 자동화 기계 기공 산업 공업 상사 ' +
      '무역 물류 물산 통상 통신 전파 네트웍스 네트워크 데이터 인공지능 에이아이 에너지 전력 발전 진단 화학 소재 화장품 제약 바이오 메디칼 메디컬 의료 헬스케어 메드 금융 교육 건설 엔지니어링 이엔지 그립 진공 계측 검사 입체 트윈 인지 모터스 ' +
      '모빌리티 그룹 홀딩스 코리아 인터내셔널 글로벌 랩 랩스 전동 지능 인더스트리 인더스트리즈 파워 배터리 디스플레이 플랫폼 미디어 콘텐츠 서비스',
  ),
  ...words(
    '科技 技术 电子 电气 电器 电力 电机 机电 传感 传感器 机器人 机器人部件 智能 智能科技 智行 智驾 人工智能 信息 信息技术 医疗信息 信息集成 系统 系统集成 集成 自动化 汽车 汽车电子 新能源 能源 电池 半导体 芯片 微电子 光电 光学 视觉 雷达 ' +
      '感知 检测 慧眼检测 传动 工程 电力工程 工业工程 机电工程 工业 实业 制造 机械 装备 设备 材料 生物 医疗 医院 仁心医院 银行 教育 物流 贸易 网络 通信 软件 数据 数字 数字内容 算力 孪生 热电 研究院 研究所 具身智能研究院 具身智能 工作室 一人工作室 ' +
      '集团 控股 国际 股份 发展 投资 咨询 服务 重工 动力 航空 精密 仪器 创新',
  ),
  ...words(
    'sensor sensors sensing electronics electronic electric technology technologies tech robot robots robotics systems system solutions solution software semiconductor semiconductors chip chips photonics optics optical vision radar ' +
      'auto automotive automation mobility motors motor machinery industrial industries industry engineering logistics trading network networks data ai intelligence energy power battery generation diagnosis institute research laboratory ' +
      'labs lab health healthcare medical bio pharma finance education learning digital content group holdings international global korea china metrology inspection twin perception drive appliances compute it 3d madang',
  ),
];

/** Places and ordinary words that a name may begin with, or be left with: they never stand for the firm alone. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...words(
    '가상 한국 대한 대한민국 중국 서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 아시아 동아 동양 국제 미래 현대 우리 하나 신 구 전 대 성 한 제일 첨단 스마트 그린 에코 디지털 글로벌 차세대 세계 전국 통합 ' +
      '종합 발전 기술 혁신 창조 신성장 고성능 정밀',
  ),
  ...words(
    '虚构 中国 中华 北京 上海 天津 重庆 广州 深圳 杭州 苏州 南京 武汉 成都 西安 宁波 无锡 合肥 长沙 青岛 厦门 东莞 佛山 珠海 香港 浙江 江苏 广东 山东 湖北 湖南 安徽 福建 河北 河南 四川 陕西 辽宁 吉林 黑龙江 江西 山西 云南 贵州 海南 韩国 亚洲 国际 ' +
      '华东 华南 华北 东方 新 大 先进 创新 未来 智慧 绿色 高新 第一 全球 世界 数字',
  ),
  ...words(
    'fictional korea korean china chinese asia asian seoul busan beijing shanghai shenzhen the new first one smart green eco digital global advanced next future hi high world united national general modern power song good best pro top all net and for of in',
  ),
]);

export const PLACES_IN_FRONT: readonly string[] = words(
  '中国 北京市 北京 上海市 上海 天津市 天津 重庆市 重庆 广州市 广州 深圳市 深圳 杭州市 杭州 苏州市 苏州 南京市 南京 武汉市 武汉 成都市 成都 西安市 西安 宁波市 宁波 无锡市 无锡 合肥市 合肥 长沙市 长沙 青岛市 青岛 厦门市 厦门 东莞市 东莞 佛山市 佛山 珠海市 珠海 ' +
    '浙江省 浙江 江苏省 江苏 广东省 广东 山东省 山东 湖北省 湖北 湖南省 湖南 安徽省 安徽 福建省 福建 河北 河南 四川省 四川 陕西 辽宁 江西 한국 대한 서울 부산 대구 인천 광주 대전 울산 korea shenzhen shanghai beijing hangzhou suzhou guangzhou',
);
