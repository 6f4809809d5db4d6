/** Keys that a plus-minus sign points to. */
export const TOLERANCES: ReadonlySet<string> = new Set(['distanceAccuracy', 'repeatability']);

/**
 * Units that say nothing by themselves: counts, times, shares, single letters and magnitudes. A figure with one of them
 * is a spec only beside the spec's name.
 */
export const GENERAL_UNIT =
  /^(?:[CFGKkMTP'"hstda]|[개个件项건次회번位%％곳家所]|개소|개사|客户|customers|clients|sites|plants|factories|(?:百|十|万|백|십|10)?[万亿억조만]?[次회번]|회 이상|cycles?|百万|백만|十亿|십억|10억|亿|억|조|万亿|million|billion|trillion|bn|퍼센트|프로|百分比|percent|h|hr|hrs|hours?|小时|시간|千小时|천 시간|s|sec|seconds?|秒|초|min|minutes?|分钟|분|d|days?|天|日|일|年|년|years?|cases|ppm|개월|个月|달|months?|[명人名位路条H]|用户|세션|sessions|users|people|프레임|도|度|per hour|per minute|per second|만 ?회|백만 ?회)$/u;

/**
 * Quantities that no spec key stands for. A figure right beside one of them is nothing, whatever its unit: the length of
 * a cable is no detection range, the output of a motor no consumption.
 */
export const OTHER_QUANTITIES: readonly string[] = [
  '두께|길이|높이|너비|폭|깊이|지름|직경|외경|내경|주행속도|이동속도|이송속도|주행거리|주파수',
  '정격출력|정격 출력|모터 출력|서보모터|레이저 출력|충전 용량|배터리 용량|케이블|면적|인상고|승강 높이',
  '권선온도|권선 온도|표면 온도|보관 온도|저장 온도|접합 온도|용융 온도|가열 온도|加热温度|储存温度|存储温度|贮存温度|结温|表面温度|storage temperature|junction temperature',
  '量程|额定称量|정격용량|측정용량|통과폭|통과 폭|통로 폭|최소 통로|爬坡能力|爬坡|등판능력|등판|경사로|gradeability|slope|incline',
  '케이블 길이|线长|缆长|线缆长度|cable length|이격 거리|초점거리|焦距|focal length|기준 길이|롤 길이|소재 두께|판 두께|板厚|料厚|材料厚度|工件厚度|산포',
  '측정 온도|측온|온도 측정|测温|测温范围|temperature measurement',
  '过道宽|通道宽|门宽|道宽|车宽|通过宽度|통로폭|公差|공차|tolerance|tolerances|조도|粗糙度|roughness|平面度|평탄도',
  '만족도|성장률|점유율|반사율|습도|할인율|불량률|수율|계약금|선급금|잔금|부가세',
  '厚度|长度|高度|宽度|幅宽|深度|直径|外径|内径|孔径|间距|车速|走带速度|行驶速度|移动速度|运行速度|频率',
  '额定功率|输出功率|激光功率|电机功率|伺服电机|电机|续航|里程|电池容量|面积|举升高度|提升高度|反射率',
  '데이터|말뭉치|数据|语料|data|dataset|corpus',
  '满意度|增长率|占有率|湿度|良率|预付|质保金|折扣|坡度|弯曲半径|转速',
  'thickness|length|height|width|depth|diameter|frequency|travel speed|rated output',
  'output power|servo motor|motor|laser power|battery|humidity|reflectivity|yield|market share|growth|area',
].flatMap((words) => words.split('|'));

/** Stands for them among the meanings of words. */
export const OTHER_QUANTITY = '';

/** Words after a figure by which its axes or directions are those of a sensor, not of a machine that moves. */
export const SENSOR_AXES =
  /^\s?(?:F\/?T|힘|토크|MEMS|가속도|진동|자이로|관성|지자기|IMU|력|센서|力|MEMS|传感|加速度|陀螺|惯性|振动|force|torque|accelero|gyro|inertial|IMU|vibration|magneto|sensor)/iu;

/** Volts that devices are run on. */
export const COMMON_SUPPLIES: ReadonlySet<number> = new Set([5, 12, 24, 48]);
/** Things whose volts are rated, given or stored. */
export const POWER_SOURCE =
  /배터리|전지|컨버터|충전|인버터|릴레이|전원장치|파워서플라이|SMPS|반도체|스위치|电池|电源|逆变|充电|变换器|继电|功率|开关|battery|batteries|converter|charger|inverter|relay|power supply|PSU|MOSFET|IGBT/iu;

/** Where an unnamed span of temperatures may be that of use, in degrees Celsius; beyond it something is measured. */
export const PLAUSIBLE_WORKING = { low: -75, high: 160 } as const;
