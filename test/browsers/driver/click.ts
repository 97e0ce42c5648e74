/** A place in a document's viewport, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** A press that did not reach the element it was meant for: what got it, and whether the element had moved away. */
type Stray = { readonly hit: string; readonly moved: boolean };

const WITHIN_MS = 10_000;

/**
 * Waits until the element stands still, from one frame to the next, with nothing above its middle; returns the middle.
 * From then on it listens for the press. One that hits something else is kept from the page.
 */
const AIM = `async (selector, withinMs) => {
  const end = performance.now() + withinMs;
  const nextFrame = () => new Promise((resolve, reject) => {
    const timer = setTimeout(reject, withinMs, new Error('No frame was drawn while ' + selector + ' was to be clicked'));
    requestAnimationFrame(() => { clearTimeout(timer); resolve(); });
  });
  const named = (node) => node instanceof Element
    ? '<' + node.localName + [...node.attributes].map(({ name, value }) => ' ' + name + '="' + value.slice(0, 60) + '"').join('') + '>'
    : String(node);
  // An inline element has several boxes, and the middle of them all may lie in none.
  const placeOf = (element) => {
    const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { left, top, width, height };
  };
  const isSame = (a, b) => Object.keys(a).every((side) => a[side] === b[side]);
  let last = null;
  for (;;) {
    const element = document.querySelector(selector);
    if (element === null) throw new Error('No element matches ' + selector);
    element.scrollIntoView({ block: 'nearest' });
    const place = placeOf(element);
    const point = { x: place.left + place.width / 2, y: place.top + place.height / 2 };
    const above = document.elementFromPoint(point.x, point.y);
    const stands = last !== null && last.element === element && isSame(last.place, place);
    if (stands && element.contains(above)) {
      listen(element, place);
      return point;
    }
    if (performance.now() > end)
      throw new Error(selector + (stands ? ' lies under ' + named(above) : ' does not stand still'));
    last = { element, place };
    await nextFrame();
  }

  function listen(element, place) {
    window.corsInspectorAim?.stop();
    const listening = new AbortController();
    const stop = () => listening.abort();
    const pressed = new Promise((resolve) => {
      let stray = null;
      const hear = (event) => {
        if (!event.isTrusted) return;
        if (stray === null && !event.composedPath().includes(element))
          stray = { hit: named(event.target), moved: !element.isConnected || !isSame(place, placeOf(element)) };
        if (stray !== null) {
          event.stopImmediatePropagation();
          // Of a pointer's own event it would only take away the mouse's.
          if (!event.type.startsWith('pointer')) event.preventDefault();
        }
        // Where it went astray, no click need follow.
        if (event.type === 'click' || (event.type === 'mouseup' && stray !== null)) resolve(stray);
        if (event.type === 'click') stop();
      };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        window.addEventListener(type, hear, { capture: true, signal: listening.signal });
    });
    window.corsInspectorAim = { pressed, stop };
  }
}`;

const PRESSED = `(selector, withinMs) => new Promise((resolve, reject) => {
  const timer = setTimeout(reject, withinMs, new Error('No click followed where ' + selector + ' was pressed'));
  window.corsInspectorAim.pressed.then((stray) => { clearTimeout(timer); resolve(stray); });
})`;

/**
 * Clicks on the first element that matches. The place is found out in one message and pressed in a later one, so that
 * the document may have changed in between: what the press hit is therefore heard in the document. Where the element had
 * moved away, the page hears nothing of it, and it is aimed anew; any other miss is an error that names what was hit.
 *
 * @param press moves the mouse to the place, and presses and releases its button, as a user does
 */
export async function clickOn(
  evaluate: <T>(expression: string) => Promise<T>,
  selector: string,
  press: (point: Point) => Promise<void>,
): Promise<void> {
  const parameters = `(${JSON.stringify(selector)}, ${String(WITHIN_MS)})`;
  const end = performance.now() + WITHIN_MS;
  for (;;) {
    await press(await evaluate<Point>(`(${AIM})${parameters}`));
    const stray = await evaluate<Stray | null>(`(${PRESSED})${parameters}`);
    if (stray === null) return;
    if (!stray.moved) throw new Error(`The click on ${selector} hit ${stray.hit}`);
    if (performance.now() > end) throw new Error(`${selector} keeps moving; the last click hit ${stray.hit}`);
  }
}
