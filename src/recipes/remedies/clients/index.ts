import { angular } from './angular';
import { apollo } from './apollo';
import { axios } from './axios';
import type { Client } from './call';
import { fetchClient } from './fetch';
import { jquery } from './jquery';
import { swr } from './swr';
import { xmlHttpRequest } from './xml-http-request';

/** Ways to make requests in a page, in the order in which they are offered where nothing tells which one it was. */
export const CLIENTS: readonly Client[] = [fetchClient, xmlHttpRequest, axios, angular, jquery, swr, apollo];
