/**
 * Who has to act. `infrastructure` is the people who run what stands before the backend, where it cannot be told what that is;
 * `gateway` and `cdn` where it can.
 */
export type Owner = 'backend' | 'frontend' | 'infrastructure' | 'gateway' | 'cdn' | 'user';
