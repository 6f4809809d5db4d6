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
  ] as const)('%s %s', (language, title, has, not) => {
    const codes = reference.tagger.derive({ title: { [language]: title }, description: {} }).map((tag) => tag.code);
    if (has !== null) expect(codes).toContain(has);
    expect(codes.filter((code) => reference.hierarchy.isWithin(code, not))).toEqual([]);
  });
});
