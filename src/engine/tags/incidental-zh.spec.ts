import { CHINESE_INCIDENTAL } from './incidental-zh.js';

type Kind = 'product' | 'technology' | 'service' | 'sector';

/** Whether the words in ｢｣ are in passing. */
function inPassing(text: string, kind: Kind, code = 'made.up', ofSubject = false): boolean {
  const start = text.indexOf('｢');
  const plain = text.replace('｢', '').replace('｣', '');
  return CHINESE_INCIDENTAL.inPassing(plain)({
    concept: { code, kind },
    start,
    end: text.indexOf('｣') - 1,
    ofSubject,
  });
}

describe('what a Chinese description names in passing', () => {
  it.each<[string, Kind]>([
    ['用于搬运,现有｢激光雷达｣交期不稳', 'product'],
    ['年检30台,需要与现有｢erp｣对接', 'technology'],
    ['年检30台,要求能接入｢dcs｣', 'product'],
    ['年检30台,｢机械臂｣由我方采购', 'product'],
    ['年检30台,｢oa系统｣已有', 'technology'],
    ['年检30台,｢激光雷达｣由车厂负责', 'product'],
    ['年检30台,不用｢摄像头｣', 'product'],
    ['重500克,外壳采用｢铝合金｣加工', 'product'],
    ['重500克,｢封装测试｣自有产线', 'service'],
    ['检测玻璃,｢cnc｣和抛光之后检测', 'product'],
    ['检测异物,自动识别｢刀具｣、枪支', 'product'],
    ['需要夹爪,我司代理｢工业机器人｣15年', 'product'],
    ['续航8小时,｢锂电池｣5000mah', 'sector'],
    ['续航8小时,支持｢5g｣和wifi', 'sector'],
    ['续航8小时,壳为｢食品｣级', 'sector'],
    ['需要测量,用于｢医疗｣超声刀头', 'sector'],
    ['先要20台,通过｢可靠性测试｣后批量', 'service'],
    ['无人巡检,｢运维｣团队不足5人', 'service'],
    ['成立于2008年,最早做｢服装｣打标', 'sector'],
    ['带轮毂电机,可改装为｢零售｣车', 'sector'],
    ['自动写报告,从财报、流水、｢司法｣数据生成', 'sector'],
    ['取件0.8秒,导轨、｢伺服电机｣采用日本品牌', 'product'],
    ['取件0.8秒,客户含家电、｢医疗耗材｣厂', 'product'],
    ['30秒出报告,面向社区卫生中心、｢体检服务｣中心', 'service'],
    ['年产10万套,含｢mes｣接口', 'technology'],
    ['湿法隔膜,经自有｢视觉检测｣线全检后出货', 'technology'],
  ])('%s', (text, kind) => expect(inPassing(text, kind)).toBe(true));

  it.each<[string, Kind]>([
    ['用于｢协作机器人｣,年需5000台', 'product'],
    ['行频100khz,配｢条形光源｣和镜头', 'product'],
    ['年用量10万套,｢自动紧急制动｣项目用', 'product'],
    ['夹持力可调,｢机床上下料｣', 'technology'],
    ['会离线仿真,弧焊｢点焊机｣都做过', 'product'],
    ['｢公司注册｣、招人和银行开户', 'service'],
    ['年产500套,广泛应用于｢包装机械｣、木工机械', 'product'],
    ['年产500套,已供｢协作机器人｣厂商', 'product'],
    ['对注塑车间改造,现有｢注塑机｣联网改造', 'product'],
    ['现用进口｢碳化硅管子｣,交期太长。想找厂家做替代验证', 'product'],
    ['适合检测,面向｢食品｣、饮料行业', 'sector'],
    ['适合检测,｢医药｣、化工行业均可', 'sector'],
    ['已在｢医院｣上线', 'sector'],
    ['年检30台,已覆盖66家｢医院｣', 'sector'],
    ['｢仓储｣amr底盘用', 'sector'],
    ['一级资质,负责安装、｢培训｣和售后', 'service'],
    ['一级资质,｢备件供应｣', 'service'],
    ['自动批改作业,｢病历生成｣', 'technology'],
    ['韩国本地云托管及｢数据出境合规｣顾问', 'service'],
    ['年检30台,｢uwb｣,误差30cm', 'technology'],
    ['语音质检,｢酒店｣100家', 'sector'],
    ['求购线扫相机,配｢镜头｣和光源', 'product'],
    ['提供面向韩企的｢合规咨询｣', 'service'],
  ])('is not %s', (text, kind) => expect(inPassing(text, kind)).toBe(false));

  it('hears what is nearly always told for the sake of another only where it is dealt in', () => {
    expect(inPassing('重500克,用｢铝合金｣', 'product', 'robot.material.aluminium')).toBe(true);
    expect(inPassing('重500克,提供｢铝合金｣加工', 'product', 'robot.material.aluminium')).toBe(false);
    expect(inPassing('重500克,需支持｢ota升级｣', 'technology', 'mobility.software-defined-vehicle.ota')).toBe(true);
  });

  it('hears in the words of a certificate service that it is wanted', () => {
    expect(inPassing('寻代理,含｢kc认证办理｣', 'service', 'service.certification.korea')).toBe(false);
  });

  it('takes a certificate that is had or asked for for no service', () => {
    const code = 'service.certification.safety';
    expect(inPassing('aec-q100,通过｢功能安全认证｣', 'service', code)).toBe(true);
    expect(inPassing('aec-q100,可代办｢功能安全认证｣', 'service', code)).toBe(false);
  });

  it('means what belongs to the family of the title, unless somebody else brings it', () => {
    expect(inPassing('年产500套,三爪｢夹爪｣抓力100n', 'product', 'robot.gripper', true)).toBe(false);
    expect(inPassing('年产500套,三爪｢夹爪｣抓力100n', 'product', 'robot.gripper', false)).toBe(true);
    expect(inPassing('年产500套,｢夹爪｣由我方采购', 'product', 'robot.gripper', true)).toBe(true);
  });

  it('judges each sentence by itself', () => {
    const sentence = '广泛用于｢包装机械｣。';
    expect(inPassing(`现有产线三条。${sentence}`, 'product')).toBe(false);
    expect(inPassing(`${sentence}与现有系统对接。`, 'product')).toBe(false);
  });
});
