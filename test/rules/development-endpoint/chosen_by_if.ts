// Addresses set where the program asks where it runs, or whether it has one yet.
let apiUrl = '';
let backendUrl = process.env.BACKEND_URL;
let serverUrl = '';

if (process.env.NODE_ENV !== 'production') {
  apiUrl = 'http://localhost:3001';
}

if (!backendUrl) {
  backendUrl = 'http://localhost:3001'; // expect: development-endpoint
}

if (location.hostname === 'localhost') {
  serverUrl = 'http://localhost:3001';
}

export { apiUrl, backendUrl, serverUrl };
