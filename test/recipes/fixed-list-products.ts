/** Stacks of which little but the origins can be configured: they refuse a policy that needs more than they always allow. */
export const FIXED_LIST_PRODUCTS: ReadonlySet<string> = new Set([
  'etcd',
  'prometheus',
  'python-socketio',
  'rabbitmq',
]);
