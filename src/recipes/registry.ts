import { apolloServer } from './javascript/apollo-server';
import { elysia } from './javascript/elysia';
import { expressByHand } from './javascript/express-by-hand';
import { express } from './javascript/express';
import { fastify } from './javascript/fastify';
import { graphqlYoga } from './javascript/graphql-yoga';
import { hono } from './javascript/hono';
import { koa } from './javascript/koa';
import { nestjs } from './javascript/nestjs';
import { nextjs } from './javascript/nextjs';
import { nuxt } from './javascript/nuxt';
import { reactRouter } from './javascript/react-router';
import { socketIo } from './javascript/socket-io';
import { sveltekit } from './javascript/sveltekit';
import { trpc } from './javascript/trpc';
import { astro } from './javascript/astro';
import { bun } from './javascript/bun';
import { deno } from './javascript/deno';
import { feathers } from './javascript/feathers';
import { hapi } from './javascript/hapi';
import { loopback } from './javascript/loopback';
import { mcpSdk } from './javascript/mcp-sdk';
import { orpc } from './javascript/orpc';
import { polka } from './javascript/polka';
import { sails } from './javascript/sails';
import { aiohttp } from './python/aiohttp';
import { django } from './python/django';
import { falcon } from './python/falcon';
import { fastapi } from './python/fastapi';
import { flaskCors } from './python/flask-cors';
import { pythonHttpServer } from './python/python-http-server';
import { pythonSocketio } from './python/python-socketio';
import { tornado } from './python/tornado';
import { wsgiByHand } from './python/wsgi-by-hand';
import { ktor } from './jvm/ktor';
import { micronaut } from './jvm/micronaut';
import { quarkus } from './jvm/quarkus';
import { springMvc } from './jvm/spring-mvc';
import { springSecurity } from './jvm/spring-security';
import { springWebflux } from './jvm/spring-webflux';
import { tomcat } from './jvm/tomcat';
import { aspnetCore } from './dotnet/aspnet-core';
import { jetty } from './jvm/jetty';
import { chi } from './go/chi';
import { echo } from './go/echo';
import { fiber } from './go/fiber';
import { gin } from './go/gin';
import { goByHand } from './go/go-by-hand';
import { gorillaHandlers } from './go/gorilla-handlers';
import { jub0bsCors } from './go/jub0bs-cors';
import { rsCors } from './go/rs-cors';
import { rackCors } from './ruby/rack-cors';
import { sinatra } from './ruby/sinatra';
import { mojolicious } from './perl/mojolicious';
import { plack } from './perl/plack';
import { corsPsr7 } from './php/cors-psr7';
import { laravel } from './php/laravel';
import { phpByHand } from './php/php-by-hand';
import { symfonyNelmio } from './php/symfony-nelmio';
import { wordpress } from './php/wordpress';
import { apache } from './web-servers/apache';
import { caddy } from './web-servers/caddy';
import { haproxy } from './web-servers/haproxy';
import { iis } from './web-servers/iis';
import { lighttpd } from './web-servers/lighttpd';
import { nginx } from './web-servers/nginx';
import { varnish } from './web-servers/varnish';
import { apisix } from './gateways/apisix';
import { envoy } from './gateways/envoy';
import { ingressNginx } from './gateways/ingress-nginx';
import { istio } from './gateways/istio';
import { kong } from './gateways/kong';
import { krakend } from './gateways/krakend';
import { springCloudGateway } from './gateways/spring-cloud-gateway';
import { traefik } from './gateways/traefik';
import { tyk } from './gateways/tyk';
import { etcd } from './products/etcd';
import { prometheus } from './products/prometheus';
import { dockerRegistry } from './products/docker-registry';
import { jupyter } from './products/jupyter';
import { rabbitmq } from './products/rabbitmq';
import { awsFunctionUrl } from './hosted/aws-function-url';
import { awsHttpApi } from './hosted/aws-http-api';
import { awsLambdaProxy } from './hosted/aws-lambda-proxy';
import { awsRestApi } from './hosted/aws-rest-api';
import { azureApiManagement } from './hosted/azure-api-management';
import { azureAppService } from './hosted/azure-app-service';
import { azureBlob } from './hosted/azure-blob';
import { cloudflareR2 } from './hosted/cloudflare-r2';
import { cloudflareWorkers } from './hosted/cloudflare-workers';
import { cloudfront } from './hosted/cloudfront';
import { firebaseFunctions } from './hosted/firebase-functions';
import { firebaseHosting } from './hosted/firebase-hosting';
import { gcs } from './hosted/gcs';
import { netlify } from './hosted/netlify';
import { s3 } from './hosted/s3';
import { supabase } from './hosted/supabase';
import { vercel } from './hosted/vercel';
import { angular } from './development/angular';
import { nextRewrites } from './development/next-rewrites';
import { nuxtProxy } from './development/nuxt-proxy';
import { vite } from './development/vite';
import { webpack } from './development/webpack';
import { fastmcp } from './products/fastmcp';
import { nodeRed } from './products/node-red';
import { peerjs } from './products/peerjs';
import { tusServer } from './products/tus-server';
import { viteServer } from './development/vite-server';
import { webpackServer } from './development/webpack-server';
import type { Recipe } from './recipe';

/** Every recipe, in the order in which a chooser lists them within a kind. */
export const recipes: readonly Recipe[] = [
  apolloServer,
  elysia,
  expressByHand,
  express,
  fastify,
  graphqlYoga,
  hono,
  koa,
  nestjs,
  nextjs,
  nuxt,
  reactRouter,
  socketIo,
  sveltekit,
  trpc,
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
  aiohttp,
  django,
  falcon,
  fastapi,
  flaskCors,
  pythonHttpServer,
  pythonSocketio,
  tornado,
  wsgiByHand,
  ktor,
  micronaut,
  quarkus,
  springMvc,
  springSecurity,
  springWebflux,
  tomcat,
  aspnetCore,
  jetty,
  chi,
  echo,
  fiber,
  gin,
  goByHand,
  gorillaHandlers,
  jub0bsCors,
  rsCors,
  rackCors,
  sinatra,
  mojolicious,
  plack,
  corsPsr7,
  laravel,
  phpByHand,
  symfonyNelmio,
  wordpress,
  apache,
  caddy,
  haproxy,
  iis,
  lighttpd,
  nginx,
  varnish,
  apisix,
  envoy,
  ingressNginx,
  istio,
  kong,
  krakend,
  springCloudGateway,
  traefik,
  tyk,
  etcd,
  prometheus,
  dockerRegistry,
  jupyter,
  rabbitmq,
  awsFunctionUrl,
  awsHttpApi,
  awsLambdaProxy,
  awsRestApi,
  azureApiManagement,
  azureAppService,
  azureBlob,
  cloudflareR2,
  cloudflareWorkers,
  cloudfront,
  firebaseFunctions,
  firebaseHosting,
  gcs,
  netlify,
  s3,
  supabase,
  vercel,
  angular,
  nextRewrites,
  nuxtProxy,
  vite,
  webpack,
  fastmcp,
  nodeRed,
  peerjs,
  tusServer,
  viteServer,
  webpackServer,
];

/** The recipe of an id that came of one. */
export function recipeOf(id: string): Recipe {
  const recipe = recipeNamed(id);
  if (recipe === null) throw new Error(`no recipe has the id ${id}`);
  return recipe;
}

/** The recipe of that id; null when there is none. */
export const recipeNamed = (id: string): Recipe | null => recipes.find((recipe) => recipe.id === id) ?? null;
