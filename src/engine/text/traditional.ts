/**
 * Traditional characters of technical and trade Chinese with their simplified forms, pairwise. Only characters with
 * one simplified form whatever the word are listed, so that folding needs no dictionary. It covers the words of the
 * taxonomy as firms in Hong Kong and Taiwan, and Korean texts with Hanja, write them; it is not a full conversion.
 */
const PAIRS =
  '機机電电導导體体測测達达視视覺觉聯联車车動动駕驾駛驶製制醫医療疗檢检驗验數数據据處处圖图網网絡络線线學学習习識识別别語语義义雲云傳传輸输訊讯號号無无運运載载飛飞' +
  '雙双輪轮軸轴關关節节減减變变頻频開开發发計计設设備备場场業业務务產产質质廠厂農农藥药診诊斷断護护銀银財财險险貨货幣币稅税價价買买賣卖採采購购銷销遠远紅红熱热鏡镜' +
  '鐳镭鏈链錄录鋰锂銅铜鋁铝鋼钢鐵铁壓压強强彈弹縮缩張张緊紧鬆松層层積积圓圆態态顯显驅驱戰战術术標标準准認认證证實实際际適适應应執执壽寿環环溫温濕湿濾滤氣气噴喷塗涂' +
  '連连組组裝装夾夹觸触聲声響响頭头腦脑臟脏顆颗細细絲丝織织紡纺紙纸筆笔記记憶忆儲储資资訓训練练優优園园區区國国貿贸專专項项領领團团隊队員员會会議议簽签約约營营維维' +
  '協协規规則则類类選选擇择評评試试樣样報报書书冊册頁页廣广東东灣湾華华為为與与從从對对於于個个們们這这樓楼寬宽長长較较輕轻輔辅錯错誤误續续損损壞坏補补償偿擴扩縱纵' +
  '橫横飾饰閥阀馬马鎖锁鑰钥鍵键盤盘螢萤攝摄畫画麵面緣缘邊边構构築筑燈灯煉炼燒烧爐炉灑洒淨净滅灭災灾監监詢询話话請请謝谢讓让譯译讀读調调談谈論论諾诺講讲豐丰貝贝負负' +
  '責责敗败賬账賽赛贊赞趨趋跡迹踐践軌轨軟软輯辑輝辉轉转辦办遞递遲迟郵邮釋释針针鈣钙鈦钛鈷钴鉛铅鎢钨鎳镍鐘钟閃闪閉闭間间闊阔陣阵陰阴陽阳階阶隨随雜杂離离難难霧雾靜静' +
  '頂顶順顺預预頓顿題题額额願愿風风萬万億亿內内單单週周臺台飯饭養养餘余驟骤魚鱼鮮鲜鳥鸟麥麦黃黄點点齊齐齒齿龍龙';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, pair) => [PAIRS.charAt(2 * pair), PAIRS.charAt(2 * pair + 1)] as const),
);

/** The simplified form of one character, or the character itself. Never changes the length. */
export const simplified = (character: string): string => SIMPLIFIED.get(character) ?? character;
