export const fits = {
  title: '맞는 수요',
  total: '진행 중인 수요 {{count}}건과 맞습니다.',
  none: '아직 맞는 수요가 없습니다.',
  noneWhatToDo: '역량을 등록하거나 아래 항목을 채워 주십시오.',
  ask: '소개 요청',
  asked: '담당 데스크에 요청했습니다. 무역 자문역이 연락드립니다.',
  toFitMore: '더 많은 수요와 맞으려면',
  unverified: '아직 확인되지 않은 기업이므로 건수만 표시됩니다. 기업 설정에서 확인을 요청해 주십시오.',
  anonymous: '양쪽이 동의할 때까지 상대의 이름은 표시되지 않습니다.',
  candidates: '후보',
};
