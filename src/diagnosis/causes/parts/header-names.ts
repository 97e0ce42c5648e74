import { code } from '../../words/prose';

export const ALLOW_ORIGIN = code('Access-Control-Allow-Origin');
export const ALLOW_CREDENTIALS = code('Access-Control-Allow-Credentials');
export const ALLOW_METHODS = code('Access-Control-Allow-Methods');
export const ALLOW_HEADERS = code('Access-Control-Allow-Headers');
