import { fastify } from 'fastify';

fastify().get('/health', async () => 'ok');
