import { dataFolder } from '../config/package-root.js';
import { Reference } from './reference.js';

/** What the shipped taxonomy makes of titles as firms write them: `has` must be read, `not` must not. */
describe('the shipped taxonomy reads', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await Reference.read(dataFolder);
  });

  it.each([
    ['ko', '자율주행용 고정형 라이다', 'sensor.lidar.solid-state', 'sensor.radar'],
    ['ko', '2500만화소 산업용 카메라', 'sensor.camera.industrial', 'sector.webtoon'],
    ['ko', '협동 로봇용 진공 그리퍼', 'robot.gripper.vacuum', 'sector.food'],
    ['ko', '하모닉 감속기', 'robot.reducer.harmonic', 'sector.textile'],
    ['ko', '제조 품질 특화 LLM', 'llm.manufacturing', 'llm.medical'],
    ['ko', '텔레비전 방송', null, 'factory.inspection.vision'],
    ['zh', '拆码垛机器人用真空吸盘夹具', 'robot.gripper.vacuum', 'robot.surgical'],
    ['zh', 'L4车队前向主激光雷达采购', 'sensor.lidar', 'sensor.radar'],
    ['zh', '谐波减速器', 'robot.reducer.harmonic', 'sector.textile'],
    ['zh', '火电机组锅炉', null, 'robot.motor'],
    ['en', 'Vacuum gripper BV-25 for depalletising', 'robot.gripper.vacuum', 'sensor.lidar'],
    ['zh', '引进韩国医学影像类AI软件', 'medical.ai.imaging', 'llm.language-model'],
    ['zh', '英语口语AI陪练引擎', 'llm.education.language', 'sector'],
    ['zh', '代理韩国工业视觉产品', 'factory.machine-vision', 'robot.vision'],
    ['ko', '신에너지 자동차 부품', 'sector.automotive', 'sector.energy'],
    ['ko', '절대식 인코더, 광학식 아님', 'robot.encoder', 'robot.encoder.optical'],
    ['ko', '비디오 인코더', 'ai-chip.video', 'robot.encoder'],
    ['ko', '공압·전동 그리퍼', 'robot.gripper.pneumatic', 'robot.dexterous-hand'],
    ['ko', '6축 힘토크센서 (협동로봇 손목용)', 'robot.force-torque-sensor', 'robot.dexterous-hand'],
    ['ko', '필름 콘덴서', 'ai-chip.passive', 'mobility.thermal-management'],
    ['ko', '에어컨 콘덴서', 'mobility.thermal-management.heat-exchanger', 'ai-chip.passive'],
    ['ko', '척추 임플란트', 'medical.orthopaedic', 'medical.dental'],
    ['zh', '机加工定位夹具', 'robot.fixture', 'robot.gripper'],
    ['zh', '机器人码垛夹具', 'robot.gripper', 'sensor'],
    ['zh', '机器视觉远心镜头', 'robot.vision.lens', 'llm'],
    ['zh', '非接触式编码器，无电池', 'robot.encoder', 'sector.battery'],
    ['zh', '摄像头自动发现工人没戴帽子、点烟', 'factory.safety.ppe', 'llm.finance'],
    ['zh', '病区患者恶化提前预警', 'medical.ai.early-warning', 'medical.dental'],
    ['zh', '签订合同后三日内发货的纸箱', null, 'llm.legal'],
    ['zh', '处方审核与配伍禁忌提醒软件', 'medical.ai.decision-support', 'sensor'],
    ['ko', '불량 원인 추천 AI', 'llm.manufacturing.quality', 'factory.inspection'],
    ['zh', '贷款逾期预测模型', 'llm.finance.credit', 'llm.demand-forecast'],
    ['en', 'strain-wave gears', 'robot.reducer.harmonic', 'robot.gear'],
    ['en', 'Suction cups; no electric grippers', 'robot.gripper.vacuum', 'robot.gripper.electric'],
  ] as const)('%s %s', (language, title, has, not) => {
    const codes = reference.tagger.derive({ title: { [language]: title }, description: {} }).map((tag) => tag.code);
    if (has !== null) expect(codes).toContain(has);
    expect(codes.filter((code) => reference.hierarchy.isWithin(code, not))).toEqual([]);
  });
});
