/**
 * Everyday words that hold an alias by accident of spelling: 텔레비전 holds 비전 (vision), 트레이더 holds 레이더 (radar).
 * Found as a whole they hide it. Words that hold an alias of the same sense (머신비전) do not belong here.
 */
export const FALSE_FRIENDS: readonly string[] = ['텔레비전', '프렌즈', '트레이더', '라이센서', '옵서버'];
