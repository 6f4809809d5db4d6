/**
 * Words that hold an alias by accident of spelling and mean something else. Found as a whole they hide it.
 * Words that hold an alias in its own sense (머신비전) do not belong here.
 */
const MISLEADING_WORDS =
  '텔레비전 프렌즈 트레이더 라이센서 옵서버 카드론 프로모터 모터스 항공권 제대혈은행 병원체 병원성 수산화 회전력 충전소재 통신사업 ' +
  '직물류 나물류 주물류 광물류 곡물류 식물류 동물류 선물류 건축물류 화물류 웨어업 제어업 미디어업 제조선 ' +
  '도소매 바이오디젤 바이오중유 바이오연료 바이오매스 바이오가스 바이오플라스틱 바이오인식 바이오에너지 ' +
  '골판지원단 피혁원단 기체분리막 수처리분리막 레이더디텍터 트래픽서버 위성방송 위성DMB 천연가스자동차 천연가스버스 ' +
  '항공운송 항공여객 항공화물 전동기,발전기및전기변환 과학및기술서비스업 스마트카드 구동기기 CIS운송 ' +
  '엔지니어링플라스틱 PLC모뎀 해운대리점 액상세포검사 항균제검사 边缘服务器 天然气汽车 ' +
  '제조사 图书馆 만화소 평가방법 추가방안 수출판매 해소방안 아시아연구 혁신발전 규제지원 설치안내 과산화수소 탄화수소 항공사진 교통관련 ' +
  '온실가스 시계열 발광고분자 해운대 手机场景 生物业务 本地产业 联合资源 上海关 投影视觉 本地化部署 ' +
  '소화기내과 소화기질환 소화기암 출강구 책임보험 pl보험 산재보험 고용보험 건강보험 배상보험 교정성적서 치아교정 치열교정 경비처리 경비정산 경비지출 출장경비 여행경비 ' +
  '골프카트 골프카 发电机 保险丝 保险杠 扫码头 编码头 读码头 机械手';

/**
 * Ordinary words whose last character often begins a wrong cut with what follows: 강화학습 (강화 + 학습) holds 화학,
 * 전원전압 holds 원전, 现代工业 holds 代工. As patterns they win over the cut, being further left.
 */
const COMMON_WORDS =
  '강화 심화 문화 변화 진화 국가 추가 전원 회원 지원 자원 공원 복원 직원 인원 측정 안정 고정 설정 결정 조정 판정 보정 지정 ' +
  '압축 구축 배선 박막 어학 과학 수학 공학 문학 의학 약학 ' +
  '加工 施工 二手 调整 提高 扫码 编码 解码 净水 污水 供水 水质 物质 体质 材质 介质 一代 现代 时代 替代';

export const FALSE_FRIENDS: readonly string[] = `${MISLEADING_WORDS} ${COMMON_WORDS}`.split(' ');
