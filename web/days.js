// Today, on the device's own calendar, and the moment when tomorrow begins.
const two = (number) => String(number).padStart(2, '0');

export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function watch(tell) {
  let known = today();
  const look = () => {
    if (known !== today()) tell(['new_day', (known = today())]);
  };
  const wait = () => {
    const now = new Date();
    const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    setTimeout(() => (look(), wait()), tomorrow - now + 1000);
  };
  wait();
  // A machine that slept over midnight.
  document.addEventListener('visibilitychange', look);
}
