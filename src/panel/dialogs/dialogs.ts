import '../styles/dialogs.css';

export { ExportDialog } from './export-dialog';
export { KeysDialog } from './keys-dialog';
export { RowMenu } from './row-menu';
