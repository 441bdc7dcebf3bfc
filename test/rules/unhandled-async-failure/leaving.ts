// Requests that a page sends while it goes, where nobody hears of a failure.
export function watch(id: string) {
  window.addEventListener('beforeunload', () => {
    fetch(`https://api.example.com/leave/${id}`, { method: 'POST' });
  });
  document.addEventListener('visibilitychange', save);
  function save() {
    fetch('https://api.example.com/draft', { method: 'POST', body: id });
  }
}

export function track(id: string) {
  fetch('https://api.example.com/visits', { method: 'POST', body: id, keepalive: true });
}

export function join(id: string) {
  window.addEventListener('load', () => {
    fetch(`https://api.example.com/join/${id}`, { method: 'POST' }); // expect: unhandled-async-failure
  });
}
