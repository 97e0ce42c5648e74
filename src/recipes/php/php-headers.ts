import type { Header } from '../../fetch-standard/header-list';
import { php } from '../languages/programming-languages';

/** A call that sends one fixed header. */
export const phpHeader = ({ name, value }: Header): string => `header(${php.quote(`${name}: ${value}`)});`;
