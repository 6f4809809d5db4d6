const words = (list: string): readonly string[] => list.split(' ');

/** Provinces and cities that firms put before their name, or into brackets behind it. Their pinyin is read from them. */
export const HAN_PLACES = words(
  '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 ' +
    '广州 深圳 杭州 苏州 南京 武汉 成都 西安 宁波 无锡 合肥 长沙 青岛 厦门 东莞 佛山 珠海 济南 沈阳 大连 哈尔滨 长春 郑州 福州 昆明 南昌 南宁 贵阳 太原 石家庄 兰州 海口 常州 温州 嘉兴 绍兴 ' +
    '徐州 南通 扬州 镇江 烟台 潍坊 威海 泉州 惠州 中山 芜湖 绵阳 洛阳 襄阳 株洲 保定 唐山 台北 高雄 新竹 首尔 釜山 仁川 大田 大邱 光州',
);
/** What may stand behind a place and belongs to it. */
export const HAN_PLACE_ENDS = words('特别行政区 自治区 省 市');

export const HANGUL_PLACES = words(
  '서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 충청북 충청남 전북 전남 전라북 전라남 경북 경남 경상북 경상남 제주 베이징 북경 상하이 상해 선전 심천 광저우 항저우 쑤저우 난징 우한 청두 시안 톈진 천진 충칭 홍콩',
);
export const HANGUL_PLACE_ENDS = words('특별자치시 특별자치도 특별시 광역시 시 도');

/** Beside the pinyin of `HAN_PLACES`, each as one word or several. */
export const LATIN_PLACES: readonly string[] = [
  'hong kong',
  'inner mongolia',
  ...words(
    'hongkong macau macao tibet harbin shaanxi taiwan taipei kaohsiung hsinchu seoul busan daegu incheon gwangju daejeon ulsan sejong gyeonggi gangwon jeju',
  ),
];
export const LATIN_PLACE_ENDS: ReadonlySet<string> = new Set(['province', 'city', 'sheng', 'shi', 'municipality']);
