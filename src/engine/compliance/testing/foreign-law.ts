/** Words of the law, lists and authorities of each jurisdiction, in the three languages. */
const LAW = {
  US: /\bBIS\b|\bEAR\b|\bECCN\b|3A090|4A090|Entity List|1260H|\bNAC\b|\bACA\b|\bUS\b|United States|미국|거래제한|美国|实体清单|美方/u,
  CN: /\bCAC\b|MOFCOM|\bNDRC\b|\bNMPA\b|GB 45438|Unreliable Entity|mainland|Decree|상무부|발전개혁위원회|비안|신뢰할 수 없는|网信|备案|商务部|发展改革委|不可靠实体|反制|药监/u,
  KR: /Yestrade|MOTIE|national core technology|strategic item|Korea|국가핵심기술|전략물자|산업통상부|외국환|韩国|战略物资|国家核心技术/u,
};

/** A question may name the country whose data it is about; the law behind it has no place in it. */
const PLACES = /in mainland China|mainland China|people in Korea|韩国境内人员|중국 본토/gu;

/** What a text for a party of `country` names of the law of others. */
export function foreignLawIn(text: string, country: string): string[] {
  const plain = text.replaceAll(PLACES, '');
  return Object.entries(LAW).flatMap(([jurisdiction, words]) => {
    const named = jurisdiction === country ? null : words.exec(plain);
    return named ? [`${jurisdiction}: ${named[0]}`] : [];
  });
}
