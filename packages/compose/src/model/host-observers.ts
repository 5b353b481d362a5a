/**
 * Images of agents whose work it is to measure the host and to ship its logs: they cannot do it without a view of its
 * processes and files. Patterns as `isImageIn` takes them.
 */
export const HOST_OBSERVERS: readonly string[] = [
  ...['*/node-exporter', '*/cadvisor', '*/netdata', '*/zabbix-agent*', 'telegraf', 'wazuh/*', 'crowdsecurity/crowdsec'],
  ...['datadog/agent', '*/datadoghq/agent', '*/metricbeat', '*/filebeat', '*/fluent-bit', '*/promtail', '*/alloy'],
];
