import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { nodeRuntime } from './nodeRuntime.js';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), nodeRuntime());
