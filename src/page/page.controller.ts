import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesFor } from '../engine/scoring/index.js';
import { LOCALES } from '../engine/facts/index.js';
import { Access } from '../http/access.decorator.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import { scoringContext } from '../matching/scoring-context.js';
import { Reference } from '../taxonomy/reference.js';
