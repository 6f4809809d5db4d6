/** Where the name stands beside the mark. */
type Side = 'left' | 'right';

interface Position {
  readonly longitude: number;
  readonly latitude: number;
  readonly side: Side;
}

const at = (longitude: number, latitude: number, side: Side = 'right'): Position => ({ longitude, latitude, side });

/** Where a cluster or market is marked, in degrees. One that is not named here still stands in the table. */
export const POSITIONS: Readonly<Record<string, Position>> = {
  'jing-jin-ji': at(116.4, 39.6),
  'yangtze-river-delta': at(120.3, 31.3),
  'pearl-river-delta': at(113.5, 23),
  wuhan: at(114.3, 30.6),
  'kr-capital': at(127, 37.5, 'left'),
  'kr-chungcheong': at(127.1, 36.4, 'left'),
  'kr-southeast': at(128.8, 35.6),
  'kr-honam': at(126.9, 35.1, 'left'),
  'kr-gangwon': at(128.6, 37.9),
  'kr-jeju': at(126.55, 33.4),
  AE: at(54.4, 24.2),
  SA: at(45, 24.2, 'left'),
  VN: at(107.5, 15.5),
  ID: at(110, -7),
  TH: at(101, 15.5, 'left'),
  MY: at(101.9, 4.6, 'left'),
  SG: at(103.9, 1.3),
};
