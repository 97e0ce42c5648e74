import { carryOut } from './context-message';
import type { FetchOrder } from './context-message';

addEventListener('connect', (connection) => {
  for (const port of (connection as MessageEvent).ports)
    port.onmessage = (message: MessageEvent<FetchOrder>) => void carryOut(message);
});
