/**
 * Source of a function of a `<browser>` element and an expression, for the browser's own scripts: evaluates the
 * expression in the document that the element shows, awaits it, and returns its value by way of JSON. A sandbox
 * is needed because an extension's content security policy forbids eval in its pages.
 */
export const RUN_IN_BROWSER_ELEMENT = `(browser, expression) => new Promise((resolve, reject) => {
  const name = 'cors-inspector:' + Math.random();
  const { messageManager } = browser;
  messageManager.addMessageListener(name, function receive({ data }) {
    messageManager.removeMessageListener(name, receive);
    if ('error' in data) reject(new Error(data.error));
    else resolve(data.json === undefined ? undefined : JSON.parse(data.json));
  });
  const script = '(async () => {'
    + 'let answer;'
    + 'try {'
    + '  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });'
    + '  const value = Cu.evalInSandbox(' + JSON.stringify('(async () => JSON.stringify(await (' + expression + ')))()') + ', sandbox);'
    + '  answer = { json: await value };'
    + '} catch (error) { answer = { error: String(error) }; }'
    + 'sendAsyncMessage(' + JSON.stringify(name) + ', answer);'
    + '})()';
  messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;
