/** A text of a firm as firms write them, with the concepts that a careful reader gives it. */
export interface TaggedOffer {
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** May be given or not: what the thing is used with or for. */
  readonly may: readonly string[];
}

/** Invented for this purpose, in every field; none is in `data/eval`. */
export const TAGGED_OFFERS: readonly TaggedOffer[] = [
  offer(
    '데이터센터용 추론 가속카드',
    'LLM 추론 특화 PCIe 가속카드. HBM3 48GB 탑재, 대역폭 1.5TB/s, TDP 150W. vLLM 지원.',
    'ai-chip.accelerator ai-chip.inference.datacentre',
    'llm.infrastructure.serving sector.data-centre ai-chip.memory.hbm ai-chip.inference llm.language-model',
  ),
  offer(
    '차량용 4D 이미징 레이다',
    '77GHz 4D 이미징 레이더, 최대 탐지거리 300m, 수평 화각 120°, 갱신 주기 20Hz. CAN-FD 인터페이스.',
    'sensor.radar.imaging sensor.radar.millimetre-wave',
    'sector.automotive sensor.automotive',
  ),
  offer(
    'MEMS 관성센서',
    '드론·농기계용 6축/9축 IMU 및 GNSS/INS 통합항법 모듈 개발. 자이로 바이어스 안정도 2°/h.',
    'sensor.inertial.imu sensor.inertial.navigation',
    'sensor.mems robot.drone sector.machinery.agricultural sensor.inertial.gyroscope mobility.positioning',
  ),
  offer(
    'QDD 액추에이터',
    '준직접구동 관절모듈(모터+감속기+드라이버 일체형). 피크토크 120Nm, 정격 48V, 사족보행로봇/외골격용. 샘플 납기 4주.',
    'robot.actuator.qdd robot.actuator.joint',
    'robot.exoskeleton robot.quadruped',
  ),
  offer(
    'X-ray 검사장비',
    '배터리 인라인 X선/CT 검사, 분당 24셀. BGA 보이드 검사도 가능. 방사선 인허가 대행 불가',
    'factory.inspection.xray factory.inspection.battery',
    'sector.battery factory.inspection.pcb factory.inspection.battery.cell',
  ),
  offer(
    'MES/POP 구축',
    '중소제조 대상 MES·POP·WMS 패키지. 클라우드형 월구독. ERP 연동, PLC 데이터 수집. 구축실적 210개사',
    'factory.mes factory.logistics.wms',
    'service.cloud.saas sector.manufacturing service.cloud factory.iiot service.system-integration.factory',
  ),
  offer(
    'PLC 자동화반 제작',
    '제어반·배전반 설계 제작, PLC/HMI 프로그래밍, 현장시운전. 지멘스·미쓰비시·LS',
    'factory.automation.control.plc factory.automation.control.hmi service.commissioning',
    'factory.automation.control service.system-integration.control sector.energy.equipment',
  ),
  offer(
    '사용후 배터리',
    '폐배터리 진단·재사용 등급판정 장비 및 블랙파우더 전처리 라인. 배터리 잔존수명 평가 AI.',
    'mobility.battery-pack.diagnosis service.recycling',
    'sector.battery',
  ),
  offer(
    '자율주행 SW 스택',
    '레벨4 자율주행 풀스택: 인지, 측위, 판단, 제어. 로보셔틀 12대 운행. 차량 제조는 안합니다',
    'mobility.autonomous-driving mobility.perception mobility.positioning',
    'mobility.autonomous-driving.planning mobility.autonomous-driving.shuttle',
  ),
  offer(
    '물류 자동화',
    '자동창고(AS/RS), 4방향 셔틀, 크로스벨트 소터, GTP 피킹 설계부터 설치까지. 시간당 12,000박스 분류',
    'factory.logistics.warehouse robot.mobile.shuttle factory.logistics.sorting factory.logistics.picking',
    'factory.logistics',
  ),
  offer(
    '배차최적화',
    '라스트마일 배차·경로 최적화 API, TMS. 기사앱 포함',
    'llm.logistics factory.logistics.tms',
    'sector.logistics.delivery',
  ),
  offer(
    '비대면 본인확인',
    '신분증 OCR, 안면인증 eKYC, 위조 판별 SDK',
    'llm.security.authentication llm.face-recognition llm.document-ai.ocr',
    'llm.document-ai.form',
  ),
  offer(
    '선박 IMO 환경',
    '선박 평형수처리장치(BWTS), 스크러버, 친환경 연료공급시스템(FGSS) 납품',
    'sector.shipbuilding.equipment',
    'sector.shipbuilding sector.environment.air',
  ),
  offer(
    'OT보안',
    '제어망 OT/ICS 보안 관제, 자산식별, 망분리 일방향 게이트웨이. CC인증 EAL4. 모의해킹 서비스는 미제공',
    'llm.security.industrial service.security',
    'llm.security.network',
  ),
  offer(
    '인증 컨설팅',
    'KC, CE, FCC, CCC, SRRC 시험인증 대행. 로봇 ISO 10218 안전인증, 기능안전 ISO 26262 컨설팅',
    'service.certification service.certification.safety',
    'service.testing robot service.consulting',
  ),
  offer(
    'Predictive maintenance',
    'Turbine vibration monitoring and acoustic leak detection for thermal plants. Cloud or on-prem. Alarm lead time 14 days.',
    'factory.predictive-maintenance.turbine factory.predictive-maintenance.acoustic',
    'factory.predictive-maintenance factory.inspection.leak sensor.vibration sector.energy.power-plant',
  ),
  offer(
    '차세대 서버용 NPU 카드',
    '트랜스포머 연산에 맞춘 PCIe Gen5 카드. 700 TOPS, GDDR6 32기가, 보드 전력 75와트. 국내 통신사 데이터센터 2곳 상용 적용.',
    'ai-chip.inference.datacentre',
    'ai-chip.accelerator.npu ai-chip.accelerator sector.data-centre sector.telecom.carrier ai-chip.memory ai-chip.inference sector.telecom',
  ),
  offer(
    '인터페이스 IP 국산화',
    'LPDDR5X PHY, PCIe 6.0 컨트롤러, UCIe 다이투다이 IP 제공. 삼성 4나노/TSMC 5나노 실리콘 검증 완료',
    'ai-chip.ip.interface',
    'ai-chip.ip ai-chip.foundry ai-chip.packaging.chiplet',
  ),
  offer(
    '회전형 라이다 국산',
    '32채널 스캐닝 라이다, 360도, 감지거리 0.5~120m, 10/20Hz, 무게 800g 이하. 보안·항만·AGV 적용. 커넥터 케이블 별도',
    'sensor.lidar.mechanical',
    'sensor.lidar robot.mobile.agv sector.port sector.security',
  ),
  offer(
    '정밀 유성감속기',
    '서보용 플래네터리 기어박스. 백래시 3분 이하, 감속비 3:1~100:1. 웜감속기는 취급X',
    'robot.reducer.planetary',
    'robot.reducer robot.motor.servo',
  ),
  offer(
    '로봇 자동용접 라인',
    '강교·철골 브라켓 용접 로봇셀, 레이저 비전 심트래킹, 오프라인 프로그래밍. 턴키 시공',
    'robot.industrial.welding',
    'factory.automation.cell robot.programming service.epc factory.automation.welding sector.construction.modular service.system-integration.robot robot.vision.guidance',
  ),
  offer(
    '설비 이상감지 AI',
    '펌프·압축기·송풍기 이상징후를 30일 전 예측. 정유사 12개소 운영. 구독형',
    'factory.predictive-maintenance.rotating',
    'factory.predictive-maintenance service.cloud.saas sector.oil-gas',
  ),
  offer(
    '누설시험기',
    '에어리크 테스터, 헬륨 리크 디텍터, 배터리팩 기밀검사. 사이클타임 12초',
    'factory.inspection.leak',
    'factory.inspection.battery.pack sector.battery',
  ),
  offer(
    '셀 조립설비',
    '스태킹기, 노칭기, 와인더, 전해액 주액기 등 이차전지 조립공정 설비 제작. 배터리 자체는 생산 안 함',
    'factory.battery-equipment',
    'sector.battery',
  ),
  offer(
    '가스터빈 부품 재생',
    '가스터빈 블레이드 코팅·재생정비, 보일러 세관, 발전소 계획예방정비(OH) 인력 파견',
    'service.maintenance.plant service.staffing',
    'sector.energy.power-plant service.maintenance',
  ),
  offer(
    '차량용 레이더',
    '코너레이더와 후측방 경보(BSD), 차내 어린이 잔류 감지(CPD) 60GHz 레이더. IATF 16949 보유',
    'sensor.radar.corner sensor.radar.in-cabin',
    'mobility.adas.blind-spot sensor.radar.millimetre-wave sensor.radar sector.automotive sensor.automotive',
  ),
  offer(
    '교통신호 AI',
    '스마트 교차로, 딥러닝 차량검지, 긴급차량 우선신호. 지자체 35곳 구축',
    'mobility.its.signal',
    'mobility.its sector.public mobility.perception llm.computer-vision',
  ),
  offer(
    '보험심사 AI',
    '보험금 청구 서류 자동심사, 진단서 OCR, 부당청구 탐지. 보험사 6곳',
    'llm.finance.insurance',
    'llm.document-ai.form llm.document-ai.ocr sector.insurance llm.finance.fraud-detection',
  ),
  offer(
    'Robot reducer maker',
    'Strain wave gears size 14-40, hollow shaft option, backlash < 20 arcsec, 8,000 pcs/month. Motors are not supplied.',
    'robot.reducer.harmonic',
    'robot.reducer',
  ),
  offer(
    'GaN 충전기용 IC',
    '650V GaN 파워IC, 고속충전 어댑터 레퍼런스 설계 제공. 완제품 충전기는 판매하지 않음',
    'ai-chip.power-semiconductor.gan',
    'ai-chip.analog.pmic mobility.charging ai-chip.power-semiconductor ai-chip.analog',
  ),
  offer(
    '레이저 거리센서',
    '산업용 레이저 변위센서 측정범위 25±5mm, 선형성 0.05%. 단거리 TOF 모듈(4m)도 공급',
    'sensor.displacement',
    'sensor.distance sensor.tof sensor.industrial',
  ),
  offer(
    '반송로봇',
    '웨이퍼 이송로봇(EFEM), 진공로봇, 클린 AMR. 반복정밀도 ±0.05',
    'robot.wafer-transfer',
    'robot.mobile sector.semiconductor.equipment sector.semiconductor robot factory.cleanroom factory.vacuum',
  ),
  offer(
    '스마트 분전반',
    '아크 감지 분전반, 전력설비 부분방전 진단, 변압기 유중가스 분석',
    'factory.predictive-maintenance.power sector.energy.equipment',
    '',
  ),
  offer(
    'Indonesian plant maintenance',
    'Overhaul crews for coal and gas power plants in Java; rotating-machine vibration survey; 60 technicians; no EPC.',
    'service.maintenance.plant',
    'sector.energy.power-plant service.maintenance factory.predictive-maintenance.rotating sensor.vibration service.staffing',
  ),
  offer(
    '방산·위성용 SiC 모듈',
    '1200V SiC MOSFET 풀브리지 파워모듈, 접합온도 175℃. 게이트 드라이버는 미포함',
    'ai-chip.power-semiconductor.sic',
    'ai-chip.power-semiconductor.module ai-chip.power-semiconductor.mosfet sector.defence sector.space ai-chip.power-semiconductor',
  ),
  offer(
    '홀센서·전류센서',
    '비접촉 각도센서와 밀폐형 전류센서 200A, EV 인버터 납품',
    'sensor.magnetic.hall sensor.current',
    'sensor.position mobility.electrification.inverter',
  ),
  offer(
    '휠·인휠 구동',
    'AGV용 구동 휠 모듈, 인휠모터, 메카넘휠. 250W~1.5kW',
    'robot.motor.hub robot.wheel',
    'robot.mobile.agv robot.mobile.chassis',
  ),
  offer(
    '스마트공장 컨설팅·구축',
    '정부지원사업 스마트공장 고도화, 공정진단부터 MES·SCADA 개발, 사후관리 3년. 참여 공장 180곳',
    'service.system-integration.factory service.consulting.smart-factory',
    'factory.mes factory.automation.control.scada factory service.maintenance',
  ),
  offer(
    'SBW 조향·제동',
    '스티어 바이 와이어, 전동식 브레이크 액추에이터, 자율주행 섀시 플랫폼 공급',
    'mobility.chassis.steering mobility.chassis.braking',
    'mobility.chassis.by-wire mobility.chassis mobility.autonomous-driving',
  ),
  offer(
    '통관·HS코드 AI',
    'HS코드 자동분류, 수출입 서류 작성, 원산지 판정. 관세법인 제휴',
    'llm.trade',
    'service.customs sector.customs',
  ),
  offer(
    '말레이시아 클린룸 EPC',
    '페낭 법인. 반도체 팹 클린룸·유틸리티 배관 시공, 현지 인력 150명. 수행 9건',
    'service.epc.cleanroom',
    'sector.semiconductor service.epc.semiconductor service.epc factory.cleanroom factory.utility',
  ),
  offer(
    'Smart farm turnkey',
    'Containerised strawberry farms with LED lighting, nutrient dosing and climate control; seeds and packing not included.',
    'sector.agriculture.smart-farm',
    'sector.electronics.lighting service.epc',
  ),
];

function offer(title: string, text: string, tags: string, may: string): TaggedOffer {
  const codes = (line: string): readonly string[] => line.split(' ').filter((code) => code !== '');
  return { title, text, tags: codes(tags), may: codes(may) };
}
