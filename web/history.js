// The browser's own Back and Forward walk the program's trail: entry n of the history is place n of the trail.
//   - Visit(n) makes the history follow the program; a press on Back makes the program follow the history ("went", n).
//   - The numbers stand in history.state, so a reload finds its place again.
const place = () => history.state?.trail ?? 0;

let expected = null; // our own history.go() ends in a popstate too

export function listen(tell) {
  history.scrollRestoration = 'manual';
  if (history.state?.trail === undefined) history.replaceState({ trail: 0 }, '');
  addEventListener('popstate', () => {
    if (history.state?.trail === undefined) return; // a link within the page
    if (expected === place()) expected = null;
    else tell(['went', place()]);
  });
}

export function visit(index) {
  if (index < place()) {
    expected = index;
    history.go(index - place());
  }
  for (let next = place() + 1; next <= index; ++next) history.pushState({ trail: next }, '');
}
