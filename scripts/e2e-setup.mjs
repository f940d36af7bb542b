import { demoPorts, firstPerson } from './lib/demo.mjs';
import {
  untilFrontendReady,
  untilLevelsStand,
  untilSignInWorks,
} from './lib/ready.mjs';

/** Playwright waits for one address of the backend only; this waits for all that a first page needs. */
export default async function setUp() {
  const ports = demoPorts();
  const baseUrl = `http://localhost:${ports.backend}`;
  const signal = AbortSignal.timeout(5 * 60_000);
  const userRef = await firstPerson();
  await untilFrontendReady(`http://localhost:${ports.frontend}`, signal);
  const token = await untilSignInWorks({ baseUrl, userRef, signal });
  await untilLevelsStand({ baseUrl, token, signal });
  signal.throwIfAborted();
}
