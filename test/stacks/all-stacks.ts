import type { Stack } from './stack';
import { aiohttp } from './stacks/aiohttp';
import { apache } from './stacks/apache';
import { apolloServer } from './stacks/apollo-server';
import { caddy } from './stacks/caddy';
import { chi } from './stacks/chi';
import { django } from './stacks/django';
import { echo } from './stacks/echo';
import { expressByHand } from './stacks/express-by-hand';
import { express } from './stacks/express';
import { fastapi } from './stacks/fastapi';
import { fastify } from './stacks/fastify';
import { flaskCors } from './stacks/flask-cors';
import { gin } from './stacks/gin';
import { graphqlYoga } from './stacks/graphql-yoga';
import { haproxy } from './stacks/haproxy';
import { hono } from './stacks/hono';
import { koa } from './stacks/koa';
import { lighttpd } from './stacks/lighttpd';
import { nestjs } from './stacks/nestjs';
import { nginx } from './stacks/nginx';
import { phpByHand } from './stacks/php-by-hand';
import { rsCors } from './stacks/rs-cors';
import { socketIo } from './stacks/socket-io';
import { tornado } from './stacks/tornado';
import { varnish } from './stacks/varnish';

/** Every stack that is run, in the order of the table. */
export const allStacks: readonly Stack[] = [
  expressByHand,
  express,
  fastify,
  koa,
  hono,
  nestjs,
  socketIo,
  apolloServer,
  graphqlYoga,
  flaskCors,
  django,
  fastapi,
  aiohttp,
  tornado,
  phpByHand,
  rsCors,
  chi,
  gin,
  echo,
  nginx,
  apache,
  caddy,
  haproxy,
  lighttpd,
  varnish,
];
