import { useNavigate } from 'react-router';
import land from './land.json';
import { POSITIONS } from './positions';

export interface Place {
  readonly code: string;
  readonly name: string;
  /** What its mark is as large as. */
  readonly count: number;
}

interface Props {
  readonly part: keyof typeof land;
  readonly places: readonly Place[];
  readonly chosen: string | undefined;
}

const LEAST = 5;
const MOST = 13;

/** Drawn for the eye and the hand alone: the table beside it says the same, and is where keys and voices go. */
export function PlaceMap({ part, places, chosen }: Props) {
  const navigate = useNavigate();
  const { width, height, west, north, perLongitude, perLatitude, land: coasts } = land[part];
  const most = Math.max(1, ...places.map(({ count }) => count));
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path className="map-land" d={coasts} />
      {places.map(({ code, name, count }) => {
        const position = POSITIONS[code];
        if (position === undefined) return null;
        // The area says how many.
        const radius = LEAST + (MOST - LEAST) * Math.sqrt(count / most);
        const isLeft = position.side === 'left';
        return (
          <g
            key={code}
            className={code === chosen ? 'map-place map-place-chosen' : 'map-place'}
            transform={`translate(${(position.longitude - west) * perLongitude} ${(north - position.latitude) * perLatitude})`}
            onClick={() => void navigate(`/map/${part}/${code}`)}
          >
            <circle className="map-reach" r={MOST + 4} />
            <circle className="map-mark" r={radius} />
            <text x={isLeft ? -radius - 4 : radius + 4} y={4} textAnchor={isLeft ? 'end' : 'start'}>
              {/* What stands in brackets is in the table. */}
              {name.replace(/[(（].*/u, '')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
