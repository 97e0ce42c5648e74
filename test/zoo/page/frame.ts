import { carryOut } from './context-message';
import type { FetchOrder } from './context-message';

addEventListener('message', (message: MessageEvent<FetchOrder>) => void carryOut(message));
