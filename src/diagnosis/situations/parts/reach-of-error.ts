import { code, prose } from '../../prose';
import type { Prose } from '../../prose';
import type { SituationScene } from '../situation-scene';

/** That an error leaves open whether the application processed the request; nothing of another response. */
export const reachOfError = ({ answer, method }: SituationScene): { readonly reach?: Prose } =>
  answer === null || answer.status < 400
    ? {}
    : { reach: prose`Whether the application processed the ${code(method)} is not known` };
