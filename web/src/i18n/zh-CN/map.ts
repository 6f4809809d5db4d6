export const map = {
  title: '产业集群与市场',
  clusters: '产业集群',
  markets: '第三国市场',
  choose: '请在地图或表格中选择地区。',
  companies: '企业',
  capabilities: '能力',
  requirements: '需求',
  opportunities: '进行中的项目',
  strengths: '优势领域',
  back: '返回地图',
  none: '暂无。',
  showAll: '查看全部 {{figure}} 项',
};
