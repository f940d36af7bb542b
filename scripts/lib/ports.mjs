import net from 'node:net';

function canListen(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/**
 * Whether nobody serves on the port. Both loopback addresses are asked besides the wildcard, because macOS lets a
 * wildcard and a loopback socket share one port.
 */
export async function isPortFree(port) {
  for (const host of [undefined, '127.0.0.1', '::1']) {
    if (!(await canListen(port, host))) {
      return false;
    }
  }
  return true;
}

/** A port that is free right now. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
