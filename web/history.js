// The browser's own Back and Forward walk the program's trail: entry n of the history is place n of the trail.
//   - Visit(n) makes the history follow the program; a press on Back makes the program follow the history ("went", n).
//   - The numbers stand in history.state, so a reload finds its place again.
//   - New entries are written after the frame that shows their screen: that is a tenth of the time from a press to the picture.
//     Only the first is written at once: Back before it would leave the site.
//   - A Back that is pressed in that moment may be counted by the browser from the entry before: it would lead one screen too far.
const place = () => history.state?.trail ?? 0;

let wanted = 0;      // the place the program is at
let written = 0;     // the entry the history stands at
let later = 0;       // the frame after which the entries up to `wanted` are written
let expected = null; // our own history.go() ends in a popstate too
let fresh = null;    // {before, at}: the entry before those written last, and when that was
const in_the_moment = 500; // ms in which nobody goes back by two

export function listen(tell) {
  history.scrollRestoration = 'manual';
  if (history.state?.trail === undefined) history.replaceState({ trail: 0 }, '');
  written = place();
  addEventListener('pagehide', write_entries); // a page that is left gets no more frames
  addEventListener('popstate', () => {
    if (history.state?.trail === undefined) return; // a link within the page
    const steps = place() - written;
    const is_too_far = fresh?.before - 1 === place() && performance.now() - fresh.at < in_the_moment;
    const meant = is_too_far ? written - 1 : place();
    written = place();
    fresh = null;
    if (expected === written) {
      expected = null;
      write_entries(); // the program may have gone on meanwhile
      return;
    }
    // Back is meant from the screen one sees, also where that has no entry yet.
    wanted = later && steps < 0 ? wanted + steps : meant;
    write_entries();
    tell(['went', wanted]);
  });
}

function write_entries() {
  cancelAnimationFrame(later);
  later = 0;
  if (written < wanted) fresh = { before: written, at: performance.now() };
  while (written < wanted) history.pushState({ trail: ++written }, '');
}

export function visit(index) {
  wanted = index;
  if (index < written) {
    expected = index;
    history.go(index - written);
  }
  if (index <= written || later) return;
  if (written === 0 || document.hidden) return write_entries();
  later = requestAnimationFrame(() => setTimeout(write_entries));
}
