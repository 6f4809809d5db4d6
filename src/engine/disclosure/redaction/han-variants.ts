import { simplified } from '../../text/traditional.js';

/**
 * Characters of names with their simplified forms, pairwise, beyond the technical ones of `text/traditional.ts`; also
 * the forms that Korean fonts prefer (眞 for 真). Only what has one simplified form whatever the word.
 */
const PAIRS =
  '韓韩漢汉鴻鸿鵬鹏鳳凤龜龟偉伟傑杰僑侨儀仪兒儿凱凯劉刘勝胜勳勋勛勋勵励厲厉參参吳吴呂吕問问啟启啓启喬乔嚴严聖圣墾垦壯壮壺壶夢梦奧奥奮奋婦妇孫孙寧宁寶宝將将尋寻屆届島岛峽峡' +
  '嶺岭嶽岳巖岩帥帅師师帶带幫帮庫库廈厦廬庐廳厅彌弥彥彦徑径後后恆恒悅悦愛爱慶庆懷怀戶户揚扬換换揮挥撥拨撫抚擁拥擊击擔担攜携敵敌時时晉晋曉晓曆历歷历條条棟栋楊杨極极榮荣槍枪' +
  '樂乐樑梁橋桥樹树歐欧歡欢歲岁歸归殘残殼壳氫氢決决沖冲況况淚泪淵渊湯汤溝沟滄沧滬沪滿满漁渔漿浆潔洁潤润潛潜澤泽濟济濱滨瀋沈瀏浏瀾澜灘滩烏乌煒炜煥焕熒荧燁烨燦灿燭烛爍烁爭争牆墙' +
  '狀状獅狮獎奖獨独獲获獻献現现瑋玮瑤瑶瑩莹璽玺瓊琼畢毕異异當当疊叠盡尽眾众衆众矯矫碩硕確确礎础禮礼禪禅稱称穀谷穩稳窮穷竅窍競竞簡简籃篮粵粤糧粮紀纪紋纹納纳純纯紹绍終终結结' +
  '給给統统經经綠绿綱纲綸纶綺绮縣县縫缝總总績绩繡绣繪绘繼继羅罗聞闻聰聪職职聽听肅肃脈脉腸肠膚肤膠胶臨临興兴舉举艙舱艦舰蘇苏莊庄萊莱葉叶蒼苍蓋盖蓮莲蔣蒋薩萨藍蓝藝艺蘭兰蘆芦虛虚' +
  '蟬蝉蠟蜡衛卫衝冲裡里襲袭訂订討讨託托許许訪访詞词詠咏詩诗誠诚誌志諸诸謀谋謙谦貢贡貫贯貴贵費费賀贺賈贾賓宾賜赐賴赖贏赢趙赵躍跃轟轰過过遙遥遼辽還还鄉乡鄒邹鄧邓鄭郑鄰邻釀酿鈞钧' +
  '鈴铃鉑铂銘铭銳锐鋒锋錢钱錦锦錫锡鍋锅鍾钟鎮镇鐸铎鑑鉴鑽钻門门閆闫閣阁閩闽闖闯陝陕陳陈陸陆隱隐隸隶雋隽雞鸡靈灵韋韦須须頌颂頤颐顏颜顧顾館馆馮冯馳驰駐驻駿骏騎骑騏骐騰腾驍骁驊骅' +
  '鬥斗魯鲁鯨鲸鴉鸦鴨鸭鷗鸥鷹鹰鸞鸾麗丽黨党齋斋龐庞傳传眞真産产淸清靑青敎教硏研爲为峯峰羣群內内囯国亞亚創创劃划勢势叢丛吶呐員员嶄崭強强復复徹彻愼慎慮虑戲戏揀拣擺摆昇升曠旷楓枫' +
  '樞枢櫻樱毀毁潁颍濃浓熱热獵猎瑪玛璣玑環环癒愈縱纵纖纤罷罢脫脱臘腊艱艰蕭萧薦荐藥药蘊蕴蝦虾詮诠誼谊諧谐謹谨譽誉豎竖賢贤贈赠軒轩載载遜逊鄔邬鈺钰鉅钜鉉铉銓铨鋼钢鎧铠鏘锵鑾銮' +
  '閱阅闡阐隴陇雲云韻韵頃顷頡颉頻频顛颠飄飘餅饼騁骋驅驱鬱郁鮑鲍鯤鲲鶴鹤麥麦';

const units = Array.from(PAIRS);
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: units.length / 2 }, (_, pair) => [units[2 * pair] ?? '', units[2 * pair + 1] ?? ''] as const),
);

/** The form in which Han characters of names are compared. */
export const nameForm = (character: string): string => SIMPLIFIED.get(character) ?? simplified(character);
