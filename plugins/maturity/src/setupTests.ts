import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Tables of Backstage UI render slowly in jsdom, and slower still on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
