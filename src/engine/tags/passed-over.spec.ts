import { passOver } from './passed-over.js';

/** What the alias is taken to be at in the text. */
function wordsFor(alias: string, text: string): string | null {
  const shortened = passOver(text);
  const start = shortened?.text.indexOf(alias) ?? -1;
  const place = start < 0 ? null : (shortened?.placeOf(start, start + alias.length) ?? null);
  return place && text.slice(place.from, place.to);
}

describe('passOver', () => {
  it.each([
    ['合同审查', '找合同智能审查工具', '合同智能审查'],
    ['印刷品检测', '印刷品质量检测', '印刷品质量检测'],
    ['火灾报警', '仓库火灾ai自动报警', '火灾ai自动报警'],
    ['断电抱死', '要断电就抱死的装置', '断电就抱死'],
    ['机器人电池', '四足机器人用电池', '机器人用电池'],
    ['화재감지', '창고화재조기감지솔루션', '화재조기감지'],
    ['계약서검토', '계약서를자동검토하는', '계약서를자동검토'],
  ])('%s in %s', (alias, text, words) => {
    expect(wordsFor(alias, text)).toBe(words);
  });

  it('leaves to others what stands together, and single characters', () => {
    expect(wordsFor('视觉检测', '在线视觉检测与自动分拣')).toBeNull();
    expect(wordsFor('合同审查', '智能合同审查')).toBeNull();
    expect(wordsFor('车镜头', '车用镜头')).toBeNull();
    expect(wordsFor('배터리검사', '배터리자동차검사')).toBeNull();
    expect(passOver('激光雷达')).toBeNull();
  });
});
