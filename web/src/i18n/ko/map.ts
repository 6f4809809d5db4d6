export const map = {
  title: '산업 클러스터와 시장',
  clusters: '산업 클러스터',
  markets: '제3국 시장',
  choose: '지도나 표에서 지역을 선택하십시오.',
  companies: '기업',
  capabilities: '역량',
  requirements: '수요',
  opportunities: '진행 중인 프로젝트',
  strengths: '강점 분야',
  back: '지도로 돌아가기',
  none: '아직 없습니다.',
  showAll: '{{figure}}건 모두 보기',
};
