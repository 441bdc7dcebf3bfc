// The token of a WhatsApp flow tells one of its sessions from others.
export const button = { name: 'flow', flow_token: '1:2307913409923914:193680f87029f5a13d1ec5e35e718af3' };
export const bot = { name: 'desk', bot_token: '7193680:AAF87029f5a13d1ec5e35e718af3kQmZx' }; // expect: hardcoded-secret
