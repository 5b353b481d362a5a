'use strict';

// Loaded with --require: tells what the whole process took on file descriptor 3, as JSON: the CPU time in
// microseconds and the largest memory in KiB.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ cpu: userCPUTime + systemCPUTime, memory: maxRSS }));
});
