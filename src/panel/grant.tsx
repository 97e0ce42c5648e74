import { render } from 'preact';
import { requestHostAccess } from '../browser/permissions';
import { GrantPage } from './frame/grant-page';

const root = document.getElementById('panel');
if (root !== null) render(<GrantPage requestHostAccess={requestHostAccess} />, root);
