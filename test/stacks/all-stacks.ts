import type { Stack } from './stack';
import { aiohttp } from './stacks/aiohttp';
import { apache } from './stacks/apache';
import { apolloServer } from './stacks/apollo-server';
import { caddy } from './stacks/caddy';
import { chi } from './stacks/chi';
import { cloudflareWorkers } from './stacks/cloudflare-workers';
import { django } from './stacks/django';
import { dockerRegistry } from './stacks/docker-registry';
import { echo } from './stacks/echo';
import { elysia } from './stacks/elysia';
import { etcd } from './stacks/etcd';
import { express } from './stacks/express';
import { expressByHand } from './stacks/express-by-hand';
import { falcon } from './stacks/falcon';
import { fastapi } from './stacks/fastapi';
import { fastify } from './stacks/fastify';
import { flaskCors } from './stacks/flask-cors';
import { gin } from './stacks/gin';
import { goByHand } from './stacks/go-by-hand';
import { gorillaHandlers } from './stacks/gorilla-handlers';
import { graphqlYoga } from './stacks/graphql-yoga';
import { haproxy } from './stacks/haproxy';
import { hono } from './stacks/hono';
import { jetty } from './stacks/jetty';
import { jupyter } from './stacks/jupyter';
import { koa } from './stacks/koa';
import { lighttpd } from './stacks/lighttpd';
import { mojolicious } from './stacks/mojolicious';
import { nestjs } from './stacks/nestjs';
import { nextRewrites } from './stacks/next-rewrites';
import { nextjs } from './stacks/nextjs';
import { nginx } from './stacks/nginx';
import { nuxt } from './stacks/nuxt';
import { phpByHand } from './stacks/php-by-hand';
import { plack } from './stacks/plack';
import { rabbitmq } from './stacks/rabbitmq';
import { prometheus } from './stacks/prometheus';
import { pythonHttpServer } from './stacks/python-http-server';
import { pythonSocketio } from './stacks/python-socketio';
import { rackCors } from './stacks/rack-cors';
import { rsCors } from './stacks/rs-cors';
import { sinatra } from './stacks/sinatra';
import { socketIo } from './stacks/socket-io';
import { supabase } from './stacks/supabase';
import { sveltekit } from './stacks/sveltekit';
import { tomcat } from './stacks/tomcat';
import { tornado } from './stacks/tornado';
import { trpc } from './stacks/trpc';
import { varnish } from './stacks/varnish';
import { vite } from './stacks/vite';
import { webpack } from './stacks/webpack';
import { wsgiByHand } from './stacks/wsgi-by-hand';
import { astro } from './stacks/astro';
import { bun } from './stacks/bun';
import { deno } from './stacks/deno';
import { feathers } from './stacks/feathers';
import { hapi } from './stacks/hapi';
import { loopback } from './stacks/loopback';
import { mcpSdk } from './stacks/mcp-sdk';
import { orpc } from './stacks/orpc';
import { polka } from './stacks/polka';
import { sails } from './stacks/sails';
import { fastmcp } from './stacks/fastmcp';
import { nodeRed } from './stacks/node-red';
import { peerjs } from './stacks/peerjs';
import { tusServer } from './stacks/tus-server';
import { viteServer } from './stacks/vite-server';
import { webpackServer } from './stacks/webpack-server';

/** Every stack that is run, in the order of the table. */
export const allStacks: readonly Stack[] = [
  expressByHand,
  express,
  fastify,
  koa,
  hono,
  nestjs,
  nextjs,
  nuxt,
  sveltekit,
  trpc,
  socketIo,
  apolloServer,
  graphqlYoga,
  elysia,
  cloudflareWorkers,
  supabase,
  astro,
  bun,
  deno,
  feathers,
  hapi,
  loopback,
  mcpSdk,
  orpc,
  polka,
  sails,
  fastmcp,
  nodeRed,
  peerjs,
  tusServer,
  viteServer,
  webpackServer,
  vite,
  webpack,
  nextRewrites,
  flaskCors,
  django,
  fastapi,
  aiohttp,
  tornado,
  falcon,
  pythonSocketio,
  wsgiByHand,
  pythonHttpServer,
  rackCors,
  sinatra,
  mojolicious,
  plack,
  phpByHand,
  tomcat,
  jetty,
  rsCors,
  chi,
  gin,
  echo,
  goByHand,
  gorillaHandlers,
  nginx,
  apache,
  caddy,
  haproxy,
  lighttpd,
  varnish,
  etcd,
  prometheus,
  dockerRegistry,
  jupyter,
  rabbitmq,
];
