import { execFileSync } from 'node:child_process';

execFileSync('aws', ['s3', 'sync', 'dist', 's3://booking-web'], {
  stdio: 'inherit',
});
