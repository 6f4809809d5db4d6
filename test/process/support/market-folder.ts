import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Enough lists for several shards; each list is quick, and their number makes the run last. */
export const CAPABILITIES = 150;
export const REQUIREMENTS = 500;

const PRODUCTS = [
  { ko: '고정형 라이다', zh: '固态激光雷达', spec: 'detectionRange', from: 80, step: 10, unit: 'm' },
  { ko: '자율주행 AI 반도체', zh: '自动驾驶AI芯片', spec: 'computePerformance', from: 10, step: 15, unit: 'TOPS' },
  { ko: '협동로봇 그리퍼', zh: '协作机器人夹爪', spec: 'payload', from: 2, step: 1, unit: 'kg' },
  { ko: '이미지 센서 카메라', zh: '图像传感器摄像头', spec: 'frameRate', from: 20, step: 5, unit: 'Hz' },
  { ko: '로봇용 감속기', zh: '机器人减速器', spec: 'torque', from: 10, step: 20, unit: 'N.m' },
] as const;
const CITIES = ['CN-BJ', 'CN-SH', 'CN-GD', 'CN-ZJ'] as const;

/** A member of a list by a running number. */
const turn = <T>(list: readonly T[], i: number): T => {
  const found = list[i % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};
const number4 = (i: number): string => String(i).padStart(4, '0');

function supplier(i: number) {
  const names = { ko: `시험공급사 ${number4(i)}` };
  return { id: `kr-${number4(i)}`, country: 'KR', names, kind: 'manufacturer', employees: 10 + (i % 300) };
}

function capability(i: number) {
  const product = turn(PRODUCTS, i);
  const value = product.from + product.step * (i % 17);
  return {
    id: `cap-${number4(i)}`,
    company: `kr-${number4(i)}`,
    title: { ko: `${product.ko} ${number4(i)}` },
    description: { ko: `${product.ko} 양산 공급, 주요 성능 ${value}. 산업용 로봇과 자율주행차에 납품한다.` },
    ...(i % 3 === 0 ? {} : { specs: { [product.spec]: { value, unit: product.unit } } }),
    trl: 5 + (i % 5),
    monthlyCapacity: 100 * (1 + (i % 40)),
    leadTimeDays: 20 + (i % 90),
  };
}

function seeker(i: number) {
  const names = { zh: `测试需求方${number4(i)}` };
  return { id: `cn-${number4(i)}`, country: 'CN', names, kind: 'manufacturer', region: turn(CITIES, i) };
}

function requirement(i: number) {
  const product = turn(PRODUCTS, i);
  const value = product.from + product.step * (i % 11);
  return {
    id: `req-${number4(i)}`,
    company: `cn-${number4(i % 40)}`,
    title: { zh: `采购${product.zh}` },
    description: { zh: `为新一代产品采购${product.zh}，性能不低于${value}，要求稳定供货。` },
    clauses: [{ spec: product.spec, op: '>=', value, unit: product.unit, need: i % 2 === 0 ? 'must' : 'should' }],
    quantity: 100 * (1 + (i % 20)),
  };
}

/** Writes a market in the exchange format that takes a full run some seconds; the same one every time. */
export function writeMarket(folder: string): string {
  const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  const write = (file: string, lines: readonly object[]): void =>
    writeFileSync(join(folder, file), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  mkdirSync(folder, { recursive: true });
  write('companies.jsonl', [...many(CAPABILITIES, supplier), ...many(40, seeker)]);
  write('capabilities.jsonl', many(CAPABILITIES, capability));
  write('requirements.jsonl', many(REQUIREMENTS, requirement));
  return folder;
}
