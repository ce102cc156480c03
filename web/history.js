// The browser's own Back and Forward walk the program's trail: entry n of the history is place n of the trail.
//   - Visit(n) makes the history follow the program; a press on Back makes the program follow the history ("went", n).
//   - The numbers stand in history.state, so a reload finds its place again.
//   - New entries are written after the frame that shows their screen: that is a tenth of the time from a press to the picture.
const place = () => history.state?.trail ?? 0;

let wanted = 0;      // the place the program is at
let later = 0;       // the frame after which the entries up to it are written

let expected = null; // our own history.go() ends in a popstate too

export function listen(tell) {
  history.scrollRestoration = 'manual';
  if (history.state?.trail === undefined) history.replaceState({ trail: 0 }, '');
  addEventListener('pagehide', write_entries); // a page that is left gets no more frames
  addEventListener('popstate', () => {
    if (history.state?.trail === undefined) return; // a link within the page
    if (expected === place()) {
      expected = null;
      write_entries(); // the program may have gone on meanwhile
      return;
    }
    wanted = place();
    tell(['went', place()]);
  });
}

function write_entries() {
  later = 0;
  for (let next = place() + 1; next <= wanted; ++next) history.pushState({ trail: next }, '');
}

export function visit(index) {
  wanted = index;
  if (index < place()) {
    expected = index;
    history.go(index - place());
  }
  if (index <= place() || later) return;
  if (document.hidden) return write_entries();
  later = requestAnimationFrame(() => setTimeout(write_entries));
}
