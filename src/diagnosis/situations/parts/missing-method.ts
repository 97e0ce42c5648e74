import { responseHeader, type SituationScene } from '../situation-scene';

/** Whether API Gateway says that a deployed REST API lacks this path or method, or requires a signature for it. */
export const isMissingMethod = (scene: SituationScene): boolean =>
  scene.response?.status === 403 &&
  /^MissingAuthenticationTokenException/i.test(responseHeader(scene, 'x-amzn-errortype') ?? '') &&
  responseHeader(scene, 'x-amz-apigw-id') !== null;
