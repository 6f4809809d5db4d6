import type { TeamCompanyView } from '../../matching/teams/team.dto.js';
import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';
import { partyLine } from './party-line.js';

/** A firm of a team in one line. */
export const firmLine = ({ names, country, kind }: TeamCompanyView, reader: Reader): Html =>
  html`${partyLine({ names, country, kind, region: null }, reader)}`;
