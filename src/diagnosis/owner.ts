/** Who has to act. */
export type Owner = 'backend' | 'frontend' | 'infrastructure' | 'user';
