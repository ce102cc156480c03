// Notes what a page complains of and whom it asks, so that a test can say that there was nothing.
export class Witness {
  complaints = [];
  requests = [];

  hear(type, text) {
    if (['error', 'warning', 'warn', 'assert'].includes(type)) this.complaints.push(`${type}: ${text}`);
  }

  see(method, url) {
    if (!url.startsWith('data:') && !url.startsWith('blob:')) this.requests.push({ method, url });
  }
}

// Runs in the page: not every browser writes violations of the policy to its console.
export const watch_policy = () => {
  addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy ${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`));
};
