import { createDevtoolsPanel } from '../browser/devtools-panel';

await createDevtoolsPanel('CORS', '/icons/32.png', '/src/panel/panel.html');
