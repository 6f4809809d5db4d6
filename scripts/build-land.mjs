// Makes web/src/pages/map/land.json, the land under the map of clusters and markets: node scripts/build-land.mjs
//
// Coasts only: no border is drawn, so that none is drawn wrongly. The coasts are Natural Earth's (public domain), as the
// npm package world-atlas (ISC) brings them; it is needed here alone: npm install --no-save world-atlas@2.0.2
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Degrees of the edges, and units of the drawing for a degree of latitude. */
const MAPS = {
  clusters: { west: 110.5, east: 136, south: 20.5, north: 42.5, scale: 25 },
  markets: { west: 22, east: 133, south: -11, north: 46, scale: 5.7 },
};
/** In units of the drawing: what moves by less is straight, and what is smaller is left out. */
const TOLERANCE = 0.6;
const SMALLEST = 3;

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'), 'utf8'));

/** Arcs of a topology hold the steps from point to point, in whole units of its own. */
const arcs = atlas.arcs.map((arc) => {
  const [across, up] = atlas.transform.scale;
  const [left, bottom] = atlas.transform.translate;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * across + left, (y += dy) * up + bottom]);
});
const ringOf = (indices) =>
  indices.flatMap((index, i) => {
    const points = index < 0 ? arcs[~index].toReversed() : arcs[index];
    return i === 0 ? points : points.slice(1);
  });
const rings = atlas.objects.land.geometries.flatMap(({ arcs: polygons }) => polygons.flat().map(ringOf));

/** The part of a ring on one side of a line; `axis` is 0 or 1 (Sutherland and Hodgman, 1974). */
function cut(ring, axis, edge, sign) {
  const isInside = (point) => sign * (point[axis] - edge) >= 0;
  return ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    if (isInside(point) === isInside(before)) return isInside(point) ? [point] : [];
    const share = (edge - before[axis]) / (point[axis] - before[axis]);
    const crossing = before.map((value, k) => value + share * (point[k] - value));
    return isInside(point) ? [crossing, point] : [crossing];
  });
}

/** Leaves out what lies nearer than the tolerance to the line between its neighbours (Douglas and Peucker, 1973). */
function straightened(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  const away = ([x, y]) =>
    length === 0
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs(dy * (x - first[0]) - dx * (y - first[1])) / length;
  const distances = points.map(away);
  const farthest = distances.indexOf(Math.max(...distances));
  if (distances[farthest] <= TOLERANCE) return [first, last];
  return [...straightened(points.slice(0, farthest + 1)), ...straightened(points.slice(farthest)).slice(1)];
}

const areaOf = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0),
  ) / 2;

function drawn({ west, east, south, north, scale }) {
  // Equal distances along the middle parallel.
  const across = Number((scale * Math.cos(((south + north) / 2) * (Math.PI / 180))).toFixed(2));
  const [width, height] = [Math.round((east - west) * across), Math.round((north - south) * scale)];
  const tenth = (value) => Math.round(value * 10) / 10;
  const paths = rings
    .map((ring) => cut(cut(cut(cut(ring, 0, west, 1), 0, east, -1), 1, south, 1), 1, north, -1))
    .map((ring) => ring.map(([longitude, latitude]) => [(longitude - west) * across, (north - latitude) * scale]))
    .filter((ring) => ring.length > 2 && areaOf(ring) >= SMALLEST)
    .map((ring) => straightened(ring).map(([x, y]) => `${tenth(x)} ${tenth(y)}`))
    .map((points) => `M${points.join('L')}Z`);
  return { west, north, perLongitude: across, perLatitude: scale, width, height, land: paths.join('') };
}

const maps = Object.fromEntries(Object.entries(MAPS).map(([name, bounds]) => [name, drawn(bounds)]));
writeFileSync(new URL('../web/src/pages/map/land.json', import.meta.url), `${JSON.stringify(maps, null, 2)}\n`);
